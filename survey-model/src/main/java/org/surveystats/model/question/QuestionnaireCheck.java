package org.surveystats.model.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Whether the parts of a questionnaire fit together; finds every problem, not just the first. */
final class QuestionnaireCheck {

    private final String language;
    private final LocalizedText title;
    private final Study study;
    private final List<Question> questions;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Question> byId = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    QuestionnaireCheck(String language, LocalizedText title, Study study, List<Question> questions) {
        this.language = language;
        this.title = title;
        this.study = study;
        this.questions = questions;
    }

    List<Problem> problems() {
        if (questions.isEmpty()) {
            problems.add(Problem.at(Place.field("questions"), "no questions").expected("at least one"));
        }
        collectIds();
        checkScales();
        if (checkReferences()) {
            checkCycles();
        }
        checkTexts();
        return problems;
    }

    private void collectIds() {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String path = "questions[" + i + "]";
            collect(path, question);
            if (question instanceof GridQuestion grid) {
                for (int j = 0; j < grid.items().size(); j++) {
                    collect(path + ".items[" + j + "]", grid.items().get(j));
                }
            }
        }
    }

    private void collect(String path, Question question) {
        if (byId.putIfAbsent(question.id(), question) == null) {
            paths.put(question.id(), path);
        } else {
            problems.add(Problem.at(Place.field(path + ".id"), "duplicate id")
                    .foundText(question.id())
                    .hint("it stands at " + paths.get(question.id()) + " already"));
        }
    }

    private void checkScales() {
        Map<String, AgreementScale> scales = new HashMap<>();
        for (Question question : byId.values()) {
            if (question instanceof AgreementQuestion item) {
                AgreementScale first = scales.putIfAbsent(item.scale().id(), item.scale());
                if (first != null && !first.equals(item.scale())) {
                    problems.add(Problem.at(Place.field(paths.get(item.id()) + ".scale"), "two scales of one name")
                            .foundText(item.scale().id())
                            .hint("give the scale another id, or use the same scale everywhere"));
                }
            }
        }
    }

    /** Whether every base and reason refers to something that exists. */
    private boolean checkReferences() {
        int before = problems.size();
        for (Question question : byId.values()) {
            String path = paths.get(question.id());
            question.askedIf().ifPresent(base -> checkBase(path + ".askedIf", base));
            if (question instanceof OpenEndedQuestion open && open.reasonFor().isPresent()) {
                ReasonFor reason = open.reasonFor().get();
                checkCodes(path + ".reasonFor", reason.question(), reason.options());
            }
        }
        return problems.size() == before;
    }

    private void checkBase(String path, Base base) {
        if (base instanceof Base.AnyOf anyOf) {
            checkCodes(path, anyOf.question(), anyOf.codes());
        } else if (base instanceof Base.And and) {
            checkAll(path + ".and", and.conditions());
        } else if (base instanceof Base.Or or) {
            checkAll(path + ".or", or.conditions());
        } else if (base instanceof Base.Not not) {
            checkBase(path + ".not", not.condition());
        }
    }

    private void checkAll(String path, List<Base> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            checkBase(path + "[" + i + "]", conditions.get(i));
        }
    }

    private void checkCodes(String path, String id, Iterable<String> codes) {
        Question question = byId.get(id);
        if (question == null) {
            problems.add(Problem.at(Place.field(path), "unknown question")
                    .foundText(id)
                    .expected("one of " + Codes.quoted(byId.keySet())));
            return;
        }
        if (!(question instanceof ChoiceQuestion) && !(question instanceof MultipleResponseQuestion)) {
            problems.add(Problem.at(Place.field(path), "a question of which no option can be chosen")
                    .found("\"" + id + "\" of type " + question.typeName())
                    .expected("a question answered by options"));
            return;
        }
        for (String code : codes) {
            if (question.option(code).isEmpty()) {
                problems.add(Problem.at(Place.field(path), "unknown code of \"" + id + "\"")
                        .foundText(code)
                        .expected("one of "
                                + Codes.quoted(question.options().stream()
                                        .map(Option::code)
                                        .toList())));
            }
        }
    }

    /** Bases that lead back to themselves, and bases on later questions. */
    private void checkCycles() {
        Set<String> done = new HashSet<>();
        boolean cyclic = false;
        for (String id : byId.keySet()) {
            Optional<List<String>> cycle = cycleFrom(id, new LinkedHashSet<>(), done);
            if (cycle.isPresent()) {
                cyclic = true;
                problems.add(Problem.at(
                                Place.field(paths.get(cycle.get().get(0)) + ".askedIf"),
                                "a base that depends on itself")
                        .found(String.join(" → ", cycle.get()))
                        .expected("bases on earlier questions"));
            }
        }
        if (!cyclic) {
            checkOrder();
        }
    }

    private Optional<List<String>> cycleFrom(String id, Set<String> trail, Set<String> done) {
        if (trail.contains(id)) {
            List<String> all = new ArrayList<>(trail);
            List<String> cycle = new ArrayList<>(all.subList(all.indexOf(id), all.size()));
            cycle.add(id);
            done.addAll(all);
            return Optional.of(cycle);
        }
        if (done.contains(id)) {
            return Optional.empty();
        }
        trail.add(id);
        for (String next : referred(id)) {
            Optional<List<String>> cycle = cycleFrom(next, trail, done);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        trail.remove(id);
        done.add(id);
        return Optional.empty();
    }

    private Set<String> referred(String id) {
        Set<String> ids = new LinkedHashSet<>();
        Question question = byId.get(id);
        if (question != null) {
            question.askedIf().ifPresent(base -> collectReferred(base, ids));
        }
        return ids;
    }

    private static void collectReferred(Base base, Set<String> ids) {
        if (base instanceof Base.AnyOf anyOf) {
            ids.add(anyOf.question());
        } else if (base instanceof Base.And and) {
            and.conditions().forEach(c -> collectReferred(c, ids));
        } else if (base instanceof Base.Or or) {
            or.conditions().forEach(c -> collectReferred(c, ids));
        } else if (base instanceof Base.Not not) {
            collectReferred(not.condition(), ids);
        }
    }

    private void checkOrder() {
        List<String> order = new ArrayList<>(byId.keySet());
        for (String id : order) {
            for (String referred : referred(id)) {
                if (order.indexOf(referred) > order.indexOf(id)) {
                    problems.add(Problem.at(Place.field(paths.get(id) + ".askedIf"), "a base on a later question")
                            .foundText(referred)
                            .expected("a question before \"" + id + "\"")
                            .hint("move \"" + referred + "\" before \"" + id + "\""));
                }
            }
        }
    }

    private void checkTexts() {
        TextWalk.walk(title, study, questions, (path, text) -> {
            if (!text.languages().contains(language) && !text.languages().contains(LocalizedText.UNDETERMINED)) {
                problems.add(Problem.at(Place.field(path), "a text without the questionnaire's language")
                        .found("the languages " + text.languages())
                        .expected("\"" + language + "\" among them"));
            } else if (text.languages().contains(LocalizedText.UNDETERMINED)
                    && text.languages().size() > 1) {
                problems.add(Problem.at(Place.field(path), "a text of which one language is not named")
                        .found("the languages " + text.languages())
                        .expected("a plain text, or one with every language named"));
            }
        });
    }
}
