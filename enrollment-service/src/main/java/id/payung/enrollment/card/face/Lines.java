package id.payung.enrollment.card.face;

import java.util.ArrayList;
import java.util.List;

/** Text in a given room: smaller or cut where it is too long, or over several lines. */
final class Lines {

    private static final double LEADING = 1.28;
    private static final double SMALLEST = 0.6;
    private static final String CUT = "…";

    private Lines() {}

    /** One line, down to six tenths of its size; what is still too long is cut. */
    static void fitted(
            Canvas canvas, String text, double x, double y, double size, double room, Typeface face, int ink) {
        double width = face.width(text, size);
        double fitting = width <= room ? size : Math.max(size * SMALLEST, size * room / width);
        canvas.write(cut(text, fitting, room, face), x, y, fitting, face, ink);
    }

    /** Paragraphs broken into lines, at most so many. */
    static void wrapped(
            Canvas canvas,
            List<String> paragraphs,
            double x,
            double y,
            double size,
            double room,
            int most,
            Typeface face) {
        List<String> lines = paragraphs.stream()
                .flatMap(paragraph -> broken(paragraph, size, room, face).stream())
                .toList();
        for (int line = 0; line < Math.min(most, lines.size()); line++) {
            boolean last = line == most - 1 && lines.size() > most;
            String text = last ? lines.get(line) + " " + CUT : lines.get(line);
            fitted(canvas, text, x, y + line * size * LEADING, size, room, face, Ink.TEXT);
        }
    }

    private static List<String> broken(String paragraph, double size, double room, Typeface face) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || face.width(longer, size) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static String cut(String text, double size, double room, Typeface face) {
        String fitting = text;
        while (!fitting.isEmpty() && face.width(fitting + (fitting.equals(text) ? "" : CUT), size) > room) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting.equals(text) ? text : fitting + CUT;
    }
}
