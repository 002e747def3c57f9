package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.NodeKind;
import dev.clix.workflow.graph.run.RunStatus;

/** Signs as paths within 14 by 14, so that no font is needed. */
final class Marks {
    private Marks() {}

    static String of(NodeKind kind) {
        return switch (kind) {
            case TASK ->
                "M4 4h6v6H4zM5.5 4V1.5M8.5 4V1.5M5.5 12.5V10M8.5 12.5V10M4 5.5H1.5M4 8.5H1.5M12.5 5.5H10M12.5 8.5H10";
            case PASS -> "M1.5 7h10M8 3.5 11.5 7 8 10.5";
            case CHOICE -> "M7 1.5 12.5 7 7 12.5 1.5 7z";
            case WAIT -> "M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M7 4v3l2.2 1.8";
            case SUCCEED -> "M2 7.5 5.5 11 12 3.5";
            case FAIL -> "M3 3l8 8M11 3l-8 8";
            case PARALLEL -> "M3 2v10M7 2v10M11 2v10";
            case MAP -> "M1.5 4.5h8v8h-8zM4.5 4.5v-3h8v8h-3";
            case UNKNOWN -> "M4.5 5a2.5 2.5 0 1 1 3.6 2.2C7.3 7.7 7 8.2 7 9M7 11.5v.5";
        };
    }

    /** Within a circle of the same size. */
    static String of(RunStatus status) {
        return switch (status) {
            case NOT_REACHED -> "";
            case RUNNING -> "M5.5 4 10 7l-4.5 3z";
            case WAITING -> "M4.5 4h5L4.5 10h5z";
            case RETRYING -> "M10 5.5A3.4 3.4 0 1 0 10.4 7.5M10.3 3.2v2.5h-2.5";
            case SUCCEEDED -> "M4 7.2 6.2 9.5 10 4.8";
            case CAUGHT -> "M7 3.8v3.9M7 9.6v.6";
            case FAILED -> "M4.8 4.8l4.4 4.4M9.2 4.8l-4.4 4.4";
            case ABORTED -> "M5 5h4v4H5z";
        };
    }
}
