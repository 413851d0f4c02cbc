package com.genius365.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measured to yardstick, round by round. The goal is met where the median meets it and no round misses it by more than a
 * fifth.
 */
final class Ratios {

    private static final double ROUND_MAY_MISS_BY = 0.8;

    private final double goal;
    private final boolean isFloor;
    private final List<Double> measured = new ArrayList<>();
    private final List<Double> yardsticks = new ArrayList<>();

    private Ratios(double goal, boolean isFloor) {
        this.goal = goal;
        this.isFloor = isFloor;
    }

    static Ratios atLeast(double goal) {
        return new Ratios(goal, true);
    }

    static Ratios atMost(double goal) {
        return new Ratios(goal, false);
    }

    void add(double round, double yardstick) {
        measured.add(round);
        yardsticks.add(yardstick);
    }

    boolean isEmpty() {
        return measured.isEmpty();
    }

    double measured() {
        return median(values(measured));
    }

    double yardstick() {
        return median(values(yardsticks));
    }

    String wanted() {
        return String.format(Locale.ROOT, "%s %.2f ×", isFloor ? "≥" : "≤", goal);
    }

    String verdict() {
        var ratios = ratios();
        var isMet = isFloor
                ? median(ratios) >= goal && ratios[0] >= goal * ROUND_MAY_MISS_BY
                : median(ratios) <= goal && ratios[ratios.length - 1] <= goal / ROUND_MAY_MISS_BY;
        return isMet ? "pass" : "FAIL";
    }

    @Override
    public String toString() {
        var ratios = ratios();
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", ratios[0], median(ratios), ratios[ratios.length - 1]);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] ratios() {
        var ratios = new double[measured.size()];
        for (var round = 0; round < ratios.length; round++) {
            ratios[round] = measured.get(round) / yardsticks.get(round);
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static double[] values(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
