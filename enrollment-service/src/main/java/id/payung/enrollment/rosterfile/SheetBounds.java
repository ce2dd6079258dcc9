package id.payung.enrollment.rosterfile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an honest workbook never exceeds, by element: Excel's own limits, and products that cost time or heap. */
final class SheetBounds {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_CELL_TEXT = 2 * 32_767;
    private static final int MAX_SHARED_STRINGS = 2_000_000;
    private static final int MAX_LISTED = 65_536;

    private final CellGridBounds grid = new CellGridBounds();
    private final FormulaBounds formulas = new FormulaBounds();
    private int depth;
    private int cellDepth;
    private int text;
    private int sharedStrings;
    private int listed;
    private boolean sharedStringCell;
    private boolean isoDates;
    private boolean sharedStringIndex;
    private long index;
    private long highestIndex = -1;

    void startEntry() {
        depth = 0;
        cellDepth = 0;
    }

    void accept(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw RosterFileProblems.NOT_A_SPREADSHEET.because(
                        "A workbook has no document type declaration", "Buku kerja tidak memuat deklarasi DTD");
            case XMLStreamConstants.START_ELEMENT -> {
                limit(++depth, MAX_DEPTH);
                start(xml, xml.getLocalName());
            }
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            default -> {}
        }
    }

    /** Says that every entry was seen: the cells and the strings they number may come in any order. */
    void finish() {
        if (highestIndex >= sharedStrings) {
            throw RosterFileProblems.SPREADSHEET_TRUNCATED.refusal();
        }
    }

    /** Whether any cell holds a day in ISO 8601. */
    boolean hasIsoDates() {
        return isoDates;
    }

    static void limit(long count, long most) {
        if (count > most) {
            throw RosterFileProblems.SPREADSHEET_TOO_LARGE.refusal();
        }
    }

    private void start(XMLStreamReader xml, String name) {
        switch (name) {
            case "row" -> grid.row();
            case "c" -> {
                grid.cell(xml.getAttributeValue(null, "r"));
                sharedStringCell = "s".equals(xml.getAttributeValue(null, "t"));
                isoDates |= "d".equals(xml.getAttributeValue(null, "t"));
                enterCell();
            }
            case "si" -> {
                limit(++sharedStrings, MAX_SHARED_STRINGS);
                enterCell();
            }
            case "v" -> {
                sharedStringIndex = sharedStringCell;
                index = 0;
            }
            case "f" -> formulas.start(xml.getAttributeValue(null, "t"));
            case "xf", "numFmt", "sheet", "Relationship" -> limit(++listed, MAX_LISTED);
            default -> {}
        }
    }

    private void enterCell() {
        if (cellDepth == 0) {
            cellDepth = depth;
            text = 0;
        }
    }

    private void end(String name) {
        if (depth == cellDepth) {
            cellDepth = 0;
        }
        depth--;
        if (name.equals("v") && sharedStringIndex) {
            highestIndex = Math.max(highestIndex, index);
            sharedStringIndex = false;
        } else if (name.equals("f")) {
            formulas.end(text);
        }
    }

    private void text(XMLStreamReader xml) {
        if (cellDepth > 0) {
            text += xml.getTextLength();
            limit(text, MAX_CELL_TEXT);
        }
        if (sharedStringIndex) {
            xml.getText().chars().filter(c -> c >= '0' && c <= '9').forEach(this::digit);
        }
    }

    private void digit(int c) {
        index = Math.min(Integer.MAX_VALUE, index * 10 + c - '0');
    }
}
