package org.surveystats.model.qda;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Theme;

/** Reads a codebook file, strictly and without ever following a reference to another file. */
final class QdcReader {

    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    /** Deeper trees are no codebooks. */
    private static final int MAX_DEPTH = 64;

    /** A code as it is read; its code may have to be made later. */
    private record Found(
            Place place, UUID guid, String name, QdaCode.Use use, Optional<String> color, int parent, int position) {}

    /** A set as it is read, its members by their places among the codes. */
    private record FoundSet(UUID guid, String name, Optional<String> description, List<Integer> members) {}

    private final String source;
    private final String language;
    private final List<Found> codes = new ArrayList<>();
    private final Map<UUID, Integer> byGuid = new LinkedHashMap<>();
    private final Map<Integer, CodeMark> marks = new LinkedHashMap<>();
    private final List<FoundSet> sets = new ArrayList<>();
    private Optional<String> origin = Optional.empty();

    QdcReader(String source, String language) {
        this.source = source;
        this.language = language;
    }

    QdaCodebook read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a reference to another file");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            next(xml);
            book(xml);
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return result();
    }

    private FormatException broken(XMLStreamException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        // the parser's message begins with the place, which is told in its own way here
        int at = message.indexOf("Message: ");
        Problem problem = Problem.at(place(e.getLocation()), "no well-formed XML")
                .found(at < 0 ? message : message.substring(at + "Message: ".length()));
        return new FormatException(problem, e);
    }

    private Place place(Location location) {
        Place place = Place.unknown().withSource(source);
        return location == null || location.getLineNumber() < 1
                ? place
                : place.withLine(location.getLineNumber()).withCharacter(location.getColumnNumber());
    }

    private Place place(XMLStreamReader xml) {
        return place(xml.getLocation());
    }

    /** The next start or end of an element; text between elements is refused. */
    private int next(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return event;
                }
                case XMLStreamConstants.DTD ->
                    throw new FormatException(Problem.at(place(xml), "a document type declaration")
                            .expected("none, as it can make a reader open other files")
                            .hint("take it out: a codebook of the standard has none"));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FormatException(Problem.at(place(xml), "a reference to an entity")
                            .foundText("&" + xml.getLocalName() + ";"));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw new FormatException(Problem.at(place(xml), "text between elements")
                                .foundText(xml.getText().strip()));
                    }
                }
                default -> {
                    // comments, instructions and white space say nothing
                }
            }
        }
    }

    private void book(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.getLocalName().equals("CodeBook") || !NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new FormatException(Problem.at(place(xml), "no codebook of the REFI-QDA standard 1.0")
                    .found("the element \"" + xml.getLocalName() + "\" of the namespace \""
                            + Optional.ofNullable(xml.getNamespaceURI()).orElse("") + "\"")
                    .expected("\"CodeBook\" of \"" + NAMESPACE + "\""));
        }
        origin = attributes(xml, "origin").optional("origin");
        boolean hasCodes = false;
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            if (is(xml, "Codes") && !hasCodes) {
                hasCodes = true;
                codes(xml);
            } else if (is(xml, "Sets") && hasCodes) {
                sets(xml);
            } else {
                throw unexpected(xml, hasCodes ? "\"Sets\", or the end" : "\"Codes\"");
            }
        }
        if (codes.isEmpty()) {
            throw new FormatException(
                    Problem.at(place(xml), "a codebook without codes").expected("at least one \"Code\""));
        }
    }

    /** Reads all codes with a stack of those that are open. */
    private void codes(XMLStreamReader xml) throws XMLStreamException {
        attributes(xml);
        Deque<Integer> open = new ArrayDeque<>();
        while (true) {
            if (next(xml) == XMLStreamConstants.END_ELEMENT) {
                if (open.isEmpty()) {
                    return;
                }
                open.pop();
            } else if (is(xml, "Code")) {
                if (open.size() == MAX_DEPTH) {
                    throw new FormatException(Problem.at(place(xml), "codes nested too deeply")
                            .expected("at most " + MAX_DEPTH + " levels"));
                }
                open.push(code(xml, open.isEmpty() ? -1 : open.peek()));
            } else if (is(xml, "Description") && !open.isEmpty()) {
                describe(xml, open.peek());
            } else {
                throw unexpected(xml, open.isEmpty() ? "\"Code\"" : "\"Description\" or \"Code\"");
            }
        }
    }

    private void describe(XMLStreamReader xml, int code) throws XMLStreamException {
        Place place = place(xml);
        CodeMark mark = CodeMark.of(text(xml));
        if (marks.put(code, mark) != null) {
            throw new FormatException(Problem.at(place, "a second description")
                    .foundText(codes.get(code).name()));
        }
    }

    private int code(XMLStreamReader xml, int parent) {
        Attributes attributes = attributes(xml, "guid", "name", "isCodable", "color");
        UUID guid = attributes.guid();
        String name = attributes.required("name");
        String codable = attributes.required("isCodable");
        if (!List.of("true", "false", "1", "0").contains(codable)) {
            throw new FormatException(Problem.at(place(xml).withField("isCodable"), "neither true nor false")
                    .foundText(codable)
                    .expected("\"true\" or \"false\""));
        }
        Optional<String> color = attributes.optional("color");
        if (color.isPresent() && !QdaCode.isColor(color.get())) {
            throw new FormatException(Problem.at(place(xml).withField("color"), "no colour")
                    .foundText(color.get())
                    .expected("one like \"#46AA00\" or \"#4A0\""));
        }
        Integer before = byGuid.putIfAbsent(guid, codes.size());
        if (before != null) {
            throw new FormatException(Problem.at(place(xml).withField("guid"), "duplicate GUID")
                    .foundText(guid.toString())
                    .hint("the code \"" + codes.get(before).name() + "\" has it already"));
        }
        boolean isCodable = codable.equals("true") || codable.equals("1");
        codes.add(new Found(
                place(xml),
                guid,
                name,
                isCodable ? QdaCode.Use.CODABLE : QdaCode.Use.FOLDER,
                color,
                parent,
                codes.size()));
        return codes.size() - 1;
    }

    private void sets(XMLStreamReader xml) throws XMLStreamException {
        attributes(xml);
        while (next(xml) == XMLStreamConstants.START_ELEMENT) {
            if (!is(xml, "Set")) {
                throw unexpected(xml, "\"Set\"");
            }
            Attributes attributes = attributes(xml, "guid", "name");
            UUID guid = attributes.guid();
            String name = attributes.required("name");
            Optional<String> description = Optional.empty();
            List<Integer> members = new ArrayList<>();
            while (next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (is(xml, "Description") && description.isEmpty() && members.isEmpty()) {
                    description = Optional.of(text(xml)).filter(text -> !text.isBlank());
                } else if (is(xml, "MemberCode")) {
                    members.add(member(xml));
                } else {
                    throw unexpected(xml, "\"Description\" or \"MemberCode\"");
                }
            }
            sets.add(new FoundSet(guid, name, description, members));
        }
    }

    /** The place of a set's member among the codes. */
    private int member(XMLStreamReader xml) throws XMLStreamException {
        Place place = place(xml);
        UUID guid = attributes(xml, "guid").guid();
        Integer member = byGuid.get(guid);
        if (member == null) {
            throw new FormatException(Problem.at(place.withField("guid"), "a member that is no code")
                    .foundText(guid.toString())
                    .expected("the GUID of a code of the codebook"));
        }
        if (next(xml) == XMLStreamConstants.START_ELEMENT) {
            throw unexpected(xml, "the end of \"MemberCode\"");
        }
        return member;
    }

    private String text(XMLStreamReader xml) throws XMLStreamException {
        attributes(xml);
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString();
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw unexpected(xml, "text only");
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FormatException(
                        Problem.at(place(xml), "a reference to an entity").foundText("&" + xml.getLocalName() + ";"));
            }
        }
    }

    private boolean is(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && NAMESPACE.equals(xml.getNamespaceURI());
    }

    private FormatException unexpected(XMLStreamReader xml, String expected) {
        return new FormatException(Problem.at(place(xml), "an element that does not belong here")
                .foundText(xml.getLocalName())
                .expected(expected));
    }

    /** The attributes of an element, of which only the named ones may be there. */
    private Attributes attributes(XMLStreamReader xml, String... known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace != null && !namespace.isEmpty()) {
                continue;
            }
            String name = xml.getAttributeLocalName(i);
            if (!List.of(known).contains(name)) {
                throw new FormatException(Problem.at(place(xml), "an attribute that does not belong here")
                        .foundText(name)
                        .expected(known.length == 0 ? "none" : "one of " + List.of(known)));
            }
            values.put(name, xml.getAttributeValue(i));
        }
        return new Attributes(place(xml), xml.getLocalName(), values);
    }

    private record Attributes(Place place, String element, Map<String, String> values) {

        Optional<String> optional(String name) {
            return Optional.ofNullable(values.get(name));
        }

        String required(String name) {
            return optional(name)
                    .filter(value -> !value.isBlank())
                    .orElseThrow(() ->
                            new FormatException(Problem.at(place, "a \"" + element + "\" without \"" + name + "\"")));
        }

        UUID guid() {
            String text = required("guid");
            String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
            if (!bare.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                throw new FormatException(Problem.at(place.withField("guid"), "no GUID")
                        .foundText(text)
                        .expected("one like \"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\""));
            }
            return UUID.fromString(bare);
        }
    }

    private QdaCodebook result() {
        List<Optional<String>> given = codes.stream().map(c -> mark(c).code()).toList();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).isPresent() && given.subList(0, i).contains(given.get(i))) {
                throw new FormatException(Problem.at(codes.get(i).place(), "duplicate code")
                        .foundText(given.get(i).get())
                        .hint("two descriptions end with the same [code: …]"));
            }
        }
        List<String> made =
                CodeMark.complete(given, codes.stream().map(Found::name).toList());
        List<Theme> themes = new ArrayList<>();
        List<QdaCode> qdaCodes = new ArrayList<>();
        for (Found found : codes) {
            String code = made.get(found.position());
            themes.add(new Theme(
                    code,
                    LocalizedText.of(language, found.name()),
                    found.parent() < 0 ? Optional.empty() : Optional.of(made.get(found.parent())),
                    mark(found).description().map(text -> LocalizedText.of(language, text))));
            qdaCodes.add(new QdaCode(code, found.guid(), found.use(), found.color()));
        }
        List<QdaSet> named = sets.stream()
                .map(set -> new QdaSet(
                        set.guid(),
                        set.name(),
                        set.description(),
                        set.members().stream().map(made::get).toList()))
                .toList();
        return new QdaCodebook(new Codebook(themes), qdaCodes, named, origin);
    }

    private CodeMark mark(Found found) {
        return marks.getOrDefault(found.position(), new CodeMark(Optional.empty(), Optional.empty()));
    }
}
