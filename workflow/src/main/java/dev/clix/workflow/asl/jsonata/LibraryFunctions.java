package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Jsonata;

/** Those functions of JSONata that are the library's own: only their arguments are checked here. */
final class LibraryFunctions {
    private static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("sum", "<a<n>:n>")
            .add("count", "<a:n>")
            .add("max", "<a<n>:n>")
            .add("min", "<a<n>:n>")
            .add("average", "<a<n>:n>")
            .add("substring", "<s-nn?:s>")
            .add("substringBefore", "<s-s:s>")
            .add("substringAfter", "<s-s:s>")
            .add("length", "<s-:n>")
            .add("trim", "<s-:s>")
            .add("floor", "<n-:n>")
            .add("ceil", "<n-:n>")
            .add("round", "<n-n?:n>")
            .add("abs", "<n-:n>")
            .add("sqrt", "<n-:n>")
            .add("power", "<n-n:n>")
            .add("boolean", "<x-:b>")
            .add("not", "<x-:b>")
            .add("map", "<af>")
            .add("zip", "<a+>")
            .add("filter", "<af>")
            .add("single", "<af?>")
            .add("reduce", "<afj?:j>")
            .add("sift", "<o-f?:o>")
            .add("keys", "<x-:a<s>>")
            .add("lookup", "<x-s:x>")
            .add("append", "<xx:a>")
            .add("exists", "<x:b>")
            .add("spread", "<x-:a<o>>")
            .add("merge", "<a<o>:o>")
            .add("reverse", "<a:a>")
            .add("each", "<o-f:a>")
            .add("error", "<s?:x>")
            .add("assert", "<bs?:x>")
            .add("type", "<x:s>")
            .add("base64encode", "<s-:s>")
            .add("base64decode", "<s-:s>")
            .add("clone", "<(oa)-:o>");

    private LibraryFunctions() {}

    static void register(Jsonata expression) {
        FUNCTIONS.register(expression);
    }
}
