package org.clientplaybook.picture;

/** Takes the shape of a glyph: closed lines, each of straight and quadratic pieces, with y upwards. */
interface Pen {
    void move(double x, double y);

    void line(double x, double y);

    void curve(double controlX, double controlY, double x, double y);
}
