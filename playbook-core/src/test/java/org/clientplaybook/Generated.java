package org.clientplaybook;

/**
 * What generated tests begin with: one seed and so many cases, the same in each run. The profile {@code long} takes another
 * seed each time, which is printed, and ten times the cases; {@code -Dgenerated.seed} repeats what it found.
 */
public final class Generated {
    private static final long USUAL = 20261125;

    public static final long SEED = Long.getLong("generated.seed", USUAL);

    static {
        if (SEED != USUAL) {
            System.out.println("Generated tests begin with -Dgenerated.seed=" + SEED);
        }
    }

    private Generated() {}

    /** Returns how many cases there are in this run: usually so many, and so many in a long one. */
    public static int cases(int usual, int many) {
        return Integer.getInteger("generated.times", 1) == 1 ? usual : many;
    }

    /** Returns how many cases there are in this run where there are usually so many. */
    public static int cases(int usual) {
        return usual * Integer.getInteger("generated.times", 1);
    }
}
