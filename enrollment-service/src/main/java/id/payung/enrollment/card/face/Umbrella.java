package id.payung.enrollment.card.face;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The sign of the house, drawn in a square of side 1. */
final class Umbrella {

    private static final Shape ROOF = roof();
    private static final Shape SEAMS = seams();
    private static final Shape STICK = stick();

    private Umbrella() {}

    static void draw(Canvas canvas, double x, double y, double side, int roof, int seams, int stick) {
        AffineTransform place = new AffineTransform(side, 0, 0, side, x, y);
        canvas.fill(place.createTransformedShape(STICK), stick);
        canvas.fill(place.createTransformedShape(ROOF), roof);
        canvas.fill(place.createTransformedShape(SEAMS), seams);
    }

    private static Shape roof() {
        Area roof = new Area(new Ellipse2D.Double(0.02, 0.08, 0.96, 0.96));
        roof.intersect(new Area(new Rectangle2D.Double(0, 0, 1, 0.56)));
        for (int scallop = 0; scallop < 4; scallop++) {
            roof.subtract(new Area(new Ellipse2D.Double(0.02 + scallop * 0.24, 0.49, 0.24, 0.14)));
        }
        roof.add(new Area(new Rectangle2D.Double(0.485, 0.02, 0.03, 0.1)));
        return roof;
    }

    private static Shape seams() {
        Path2D lines = new Path2D.Double();
        lines.moveTo(0.5, 0.09);
        lines.quadTo(0.3, 0.25, 0.26, 0.54);
        lines.moveTo(0.5, 0.09);
        lines.quadTo(0.7, 0.25, 0.74, 0.54);
        lines.moveTo(0.5, 0.09);
        lines.lineTo(0.5, 0.54);
        return new BasicStroke(0.016f).createStrokedShape(lines);
    }

    private static Shape stick() {
        Path2D line = new Path2D.Double();
        line.moveTo(0.5, 0.5);
        line.lineTo(0.5, 0.86);
        line.curveTo(0.5, 1.0, 0.66, 1.0, 0.66, 0.86);
        return new BasicStroke(0.04f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }
}
