package com.genius365.bench;

/**
 * What one measurement came to: a row of the results.
 *
 * @param goal as performance goals are numbered
 * @param ratio empty: an absolute figure
 * @param verdict pass, FAIL, a dash where no goal was set, or why it was not measured
 */
record Finding(
        String goal, String what, String wanted, String measured, String yardstick, String ratio, String verdict) {

    private static final String NONE = "–";

    /** A figure that has to meet a fixed limit. */
    static Finding limit(String goal, String what, String wanted, String measured, boolean isMet) {
        return new Finding(goal, what, wanted, measured, "", "", isMet ? "pass" : "FAIL");
    }

    /** A figure that has to be a multiple of another of the same run. */
    static Finding ratio(String goal, String what, Ratios ratios, String measured, String yardstick) {
        return new Finding(goal, what, ratios.wanted(), measured, yardstick, ratios.toString(), ratios.verdict());
    }

    /** A figure worth knowing that no goal is set for. */
    static Finding note(String goal, String what, String measured) {
        return new Finding(goal, what, "", measured, "", "", NONE);
    }

    /** A figure beside its yardstick, without a goal. */
    static Finding note(String goal, String what, Ratios ratios, String measured, String yardstick) {
        return new Finding(goal, what, "", measured, yardstick, ratios.toString(), NONE);
    }

    /** Two ways to look at one figure, of which one has to be met: both are shown, with one verdict. */
    static Finding[] either(Finding one, Finding other) {
        var verdict = one.isMet() || other.isMet() ? "pass" : "FAIL";
        return new Finding[] {
            one.with(one.wanted() + ", or the next", verdict),
            other.with(other.wanted() + ", or the one before", verdict)
        };
    }

    private boolean isMet() {
        return verdict.equals("pass");
    }

    private Finding with(String newWanted, String newVerdict) {
        return new Finding(goal, what, newWanted, measured, yardstick, ratio, newVerdict);
    }

    static Finding skipped(String goal, String what, String reason) {
        return new Finding(goal, what, "", "", "", "", "skipped: " + reason);
    }

    String row() {
        return "| " + String.join(" | ", goal, what, wanted, measured, yardstick, ratio, verdict) + " |";
    }
}
