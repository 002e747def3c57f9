package dev.clix.workflow.simulator.internal.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Executions in the order of their numbers. A list of short sorted blocks, since most come in at the one end and leave at
 * the other: that costs a few steps, and an execution in the midst not many more, however many there are.
 */
final class NumberedExecutions {
    private static final int BLOCK = 128;
    private static final int FIRST = 4;

    /** None is empty. */
    private final ArrayList<Block> blocks = new ArrayList<>(1);

    private static final class Block {
        private long[] numbers = new long[FIRST];
        private RunningExecution[] executions = new RunningExecution[FIRST];
        private int first;
        private int end;

        int size() {
            return end - first;
        }

        long least() {
            return numbers[first];
        }

        long greatest() {
            return numbers[end - 1];
        }

        boolean isFull() {
            return size() == BLOCK;
        }

        /** Where a number is, or as with {@link Arrays#binarySearch} where it would be. */
        int find(long number) {
            if (size() > 0 && number > greatest()) return -end - 1;
            return Arrays.binarySearch(numbers, first, end, number);
        }

        void add(long number, RunningExecution execution) {
            makeRoom();
            var at = -find(number) - 1;
            System.arraycopy(numbers, at, numbers, at + 1, end - at);
            System.arraycopy(executions, at, executions, at + 1, end - at);
            numbers[at] = number;
            executions[at] = execution;
            end++;
        }

        private void makeRoom() {
            if (end < numbers.length) return;
            var length = size() > numbers.length / 2 ? Math.min(2 * numbers.length, BLOCK) : numbers.length;
            var wider = new long[length];
            var others = new RunningExecution[length];
            System.arraycopy(numbers, first, wider, 0, size());
            System.arraycopy(executions, first, others, 0, size());
            end = size();
            first = 0;
            numbers = wider;
            executions = others;
        }

        void remove(long number) {
            var at = find(number);
            if (at == first) {
                executions[first++] = null;
                return;
            }
            System.arraycopy(numbers, at + 1, numbers, at, end - at - 1);
            System.arraycopy(executions, at + 1, executions, at, end - at - 1);
            executions[--end] = null;
        }

        void addAll(Block other) {
            for (var i = other.first; i < other.end; i++) add(other.numbers[i], other.executions[i]);
        }

        /** Takes the upper half away. */
        Block split() {
            var upper = new Block();
            var middle = first + size() / 2;
            for (var i = middle; i < end; i++) {
                upper.add(numbers[i], executions[i]);
                executions[i] = null;
            }
            end = middle;
            return upper;
        }
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    void add(RunningExecution execution) {
        var number = execution.number();
        if (blocks.isEmpty()) blocks.add(new Block());
        var at = indexOf(number);
        var block = blocks.get(at);
        if (block.isFull()) block = besideFull(at, number);
        block.add(number, execution);
    }

    private Block besideFull(int at, long number) {
        var full = blocks.get(at);
        var isNewest = at == blocks.size() - 1 && number > full.greatest();
        var upper = isNewest ? new Block() : full.split();
        blocks.add(at + 1, upper);
        return isNewest || number > upper.least() ? upper : full;
    }

    /** The last block that begins no later than a number; the first, if none does. */
    private int indexOf(long number) {
        var low = 0;
        var high = blocks.size() - 1;
        if (blocks.get(high).size() == 0 || blocks.get(high).least() <= number) return high;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (blocks.get(middle).least() <= number) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    void remove(RunningExecution execution) {
        var at = indexOf(execution.number());
        var block = blocks.get(at);
        block.remove(execution.number());
        if (block.size() == 0) blocks.remove(at);
        else if (at > 0 && block.size() + blocks.get(at - 1).size() <= BLOCK / 2)
            blocks.get(at - 1).addAll(blocks.remove(at));
    }

    /**
     * Greatest numbers first.
     *
     * @param before all that are returned have smaller numbers
     * @param count at most
     */
    List<RunningExecution> page(long before, int count) {
        var found = new ArrayList<RunningExecution>();
        for (var at = blocks.isEmpty() ? -1 : indexOf(before); at >= 0 && found.size() < count; at--) {
            var block = blocks.get(at);
            var next = block.find(before);
            for (var i = (next < 0 ? -next - 1 : next) - 1; i >= block.first && found.size() < count; i--)
                found.add(block.executions[i]);
        }
        return found;
    }
}
