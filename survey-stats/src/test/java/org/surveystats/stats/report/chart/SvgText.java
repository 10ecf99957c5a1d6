package org.surveystats.stats.report.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The texts of a drawing with the room that each takes, read back from the drawing. */
final class SvgText {

    // the module under test reads no XML, its tests do
    static {
        ModuleLayer.boot()
                .findModule("java.xml")
                .ifPresent(xml -> SvgText.class.getModule().addReads(xml));
    }

    private SvgText() {}

    /** A text and its box. */
    record Box(String text, double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right - 0.11
                    && other.left < right - 0.11
                    && top < other.bottom - 0.11
                    && other.top < bottom - 0.11;
        }
    }

    static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + svg, e);
        }
    }

    static List<Box> boxes(Document svg) {
        List<Box> boxes = new ArrayList<>();
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            boxes.add(box((Element) texts.item(i)));
        }
        return boxes;
    }

    private static Box box(Element text) {
        double size = switch (text.getAttribute("class").split(" ", -1)[0]) {
            case "t" -> 13;
            case "v" -> 12;
            case "m" -> 11;
            default -> throw new AssertionError("a text without a size: " + text.getAttribute("class"));
        };
        String content = text.getTextContent();
        double width = FontWidths.width(content, size);
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        boolean rightToLeft = text.getAttribute("direction").equals("rtl");
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> rightToLeft ? x : x - width;
            default -> rightToLeft ? x - width : x;
        };
        return new Box(content, left, y - size * 0.95, left + width, y + size * 0.3);
    }

    /** What is wrong with the texts of a drawing; empty if all stand in the frame and none on another. */
    static List<String> problems(String svg) {
        Document document = parse(svg);
        String[] viewBox = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        double width = Double.parseDouble(viewBox[2]);
        double height = Double.parseDouble(viewBox[3]);
        List<Box> boxes = boxes(document);
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.left() < -0.1 || box.right() > width + 0.1 || box.top() < -0.1 || box.bottom() > height + 0.1) {
                problems.add("outside of " + width + " x " + height + ": " + box);
            }
            for (int j = 0; j < i; j++) {
                if (box.overlaps(boxes.get(j))) {
                    problems.add(box + " on " + boxes.get(j));
                }
            }
        }
        problems.addAll(shapesOutside(document, width, height));
        NodeList bars = document.getElementsByTagName("rect");
        for (int i = 0; i < bars.getLength(); i++) {
            Element bar = (Element) bars.item(i);
            if (bar.hasAttribute("x")) {
                double x = Double.parseDouble(bar.getAttribute("x"));
                double w = Double.parseDouble(bar.getAttribute("width"));
                if (x < -0.1 || x + w > width + 0.2 || w <= -0.01) {
                    problems.add("a bar outside: " + x + " to " + (x + w) + " of " + width);
                }
            }
        }
        return problems;
    }

    /** Lines, circles and marks whose places are not in the frame. */
    private static List<String> shapesOutside(Document document, double width, double height) {
        List<String> problems = new ArrayList<>();
        NodeList paths = document.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            String path = ((Element) paths.item(i)).getAttribute("d");
            for (String step : path.split("(?=[MHVL])", -1)) {
                String[] numbers = step.substring(1).split(" ", -1);
                double x = step.charAt(0) == 'V' ? 0 : Double.parseDouble(numbers[0]);
                double y = step.charAt(0) == 'H' ? 0 : Double.parseDouble(numbers[numbers.length - 1]);
                if (x < -0.1 || x > width + 0.1 || y < -0.1 || y > height + 0.1) {
                    problems.add("a line outside: " + step + " in " + path);
                }
            }
        }
        NodeList circles = document.getElementsByTagName("circle");
        for (int i = 0; i < circles.getLength(); i++) {
            Element circle = (Element) circles.item(i);
            double x = Double.parseDouble(circle.getAttribute("cx"));
            double y = Double.parseDouble(circle.getAttribute("cy"));
            double r = Double.parseDouble(circle.getAttribute("r"));
            if (x < r - 0.1 || x > width - r + 0.1 || y < r - 0.1 || y > height - r + 0.1) {
                problems.add("a mark outside: " + x + ", " + y);
            }
        }
        return problems;
    }
}
