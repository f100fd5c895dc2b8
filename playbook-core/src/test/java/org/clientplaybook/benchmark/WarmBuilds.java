package org.clientplaybook.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The same build again and again in one virtual machine, as a live preview does it. */
final class WarmBuilds {
    private static final int COLD = 100;
    private static final int WARM = 40;

    private WarmBuilds() {}

    /** Arguments: the content folder and a folder for the outputs. Prints two medians in milliseconds. */
    public static void main(String[] args) {
        Path content = Path.of(args[0]);
        Path outputs = Path.of(args[1]);
        double[] fresh = new double[WARM];
        double[] unchanged = new double[WARM];
        for (int i = 0; i < COLD + WARM; i++) {
            Path output = outputs.resolve(Integer.toString(i));
            double first = milliseconds(content, output);
            double second = milliseconds(content, output);
            if (i >= COLD) {
                fresh[i - COLD] = first;
                unchanged[i - COLD] = second;
            }
        }
        System.out.printf(Locale.ROOT, "fresh=%.1f unchanged=%.1f%n", median(fresh), median(unchanged));
    }

    private static double milliseconds(Path content, Path output) {
        return 1000 * Build.seconds(Build.run(content, output).duration());
    }

    static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
