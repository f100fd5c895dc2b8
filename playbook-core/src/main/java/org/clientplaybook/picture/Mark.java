package org.clientplaybook.picture;

/** The mark of a playbook that has no pictures of its own: a door that stands open. It is in a square of 32 units. */
final class Mark {
    private static final double UNITS = 32;
    private static final int KNOB_CORNERS = 32;

    private Mark() {}

    /** Paints it into a square. */
    static void paint(Canvas canvas, int left, int top, int size, Canvas.Ink ink) {
        Coverage coverage = new Coverage(size, size, size / UNITS, 0);
        polygon(coverage, 4.2, 1.8, 27.8, 1.8, 27.8, 28.8, 4.2, 28.8);
        // The other way round, these are holes.
        polygon(coverage, 6.8, 4.4, 6.8, 26.2, 25.2, 26.2, 25.2, 4.4);
        polygon(coverage, 4.2, 1.8, 19.2, 6.8, 19.2, 31.4, 4.2, 28.4);
        polygon(coverage, circle(15, 19.5, 1.9));
        canvas.paint(coverage, left, top, ink);
    }

    private static void polygon(Coverage to, double... points) {
        to.move(points[0], -points[1]);
        for (int i = 2; i < points.length; i += 2) {
            to.line(points[i], -points[i + 1]);
        }
        to.line(points[0], -points[1]);
    }

    private static double[] circle(double x, double y, double radius) {
        double[] points = new double[2 * KNOB_CORNERS];
        for (int i = 0; i < KNOB_CORNERS; i++) {
            // StrictMath gives the same on every machine.
            double angle = -2 * Math.PI * i / KNOB_CORNERS;
            points[2 * i] = x + radius * StrictMath.cos(angle);
            points[2 * i + 1] = y + radius * StrictMath.sin(angle);
        }
        return points;
    }
}
