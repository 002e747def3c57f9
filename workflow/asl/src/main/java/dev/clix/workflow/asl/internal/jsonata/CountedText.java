package dev.clix.workflow.asl.internal.jsonata;

/** A text whose every reading is counted, so that a regular expression that backtracks for ever ends. */
record CountedText(String text, Evaluation evaluation) implements CharSequence {
    @Override
    public char charAt(int index) {
        evaluation.read();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
