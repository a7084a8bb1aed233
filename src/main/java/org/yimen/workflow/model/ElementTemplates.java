package org.yimen.workflow.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseStatus;
import org.yimen.workflow.model.ElementTemplate.Binding;
import org.yimen.workflow.model.ElementTemplate.Choice;
import org.yimen.workflow.model.ElementTemplate.Constraints;
import org.yimen.workflow.model.ElementTemplate.Kind;
import org.yimen.workflow.model.ElementTemplate.Pattern;
import org.yimen.workflow.model.ElementTemplate.Property;

/** The steps, tasks and shared models of the house as element templates, with what one item may choose from. */
public final class ElementTemplates {

    private static final String RESOURCE = "/modeling/element-templates.yml";
    private static final String RESULT = "结果变量 Variable";
    private static final Constraints SAID = new Constraints(true, null);
    private static final String ROUTE = "\\$\\{route\\.(to\\('[A-Z_]+','(" + Grammar.SCOPE
            + ")'\\)|(applicant|opener)\\(\\)|each\\('\\w+','\\w+'\\))}";
    private static final String LIMIT = Grammar.NAMED_LIMIT + "|[0-9]+(WD|CD|H|M)";

    private final Library library = library();

    /** What the models of one item may name, each by code with its name; the states of a case are the same for all. */
    public record Choices(Map<String, String> letters, Map<String, String> decisions, Map<String, String> forms,
            Map<String, String> limits) {

        Map<String, String> of(String kind) {
            return switch (kind) {
                case "letters" -> letters;
                case "decisions" -> decisions;
                case "forms" -> forms;
                case "limits" -> limits;
                case "statuses" -> open();
                default -> throw new IllegalStateException("Nothing to choose from: " + kind);
            };
        }
    }

    private static Map<String, String> open() {
        return Stream.of(CaseStatus.values()).filter(CaseStatus::open).collect(Collectors.toMap(CaseStatus::name,
                CaseStatus::zh, (one, other) -> one, LinkedHashMap::new));
    }

    private record Library(List<Step> steps, List<String> answers, Map<String, Call> calls, List<Task> tasks) {
    }

    private record Step(String step, String name, String nameEn, @Nullable List<Argument> arguments, @Nullable String result) {

        List<Argument> given() {
            return arguments == null ? List.of() : arguments;
        }
    }

    private record Argument(String label, @Nullable String from, @Nullable Map<String, String> options,
            @Nullable String text, @Nullable Integer number) {

        String example() {
            return number == null ? "'" + text + "'" : String.valueOf(number);
        }

        String pattern() {
            return number == null ? "'[^']+'" : "[0-9]+";
        }

        boolean free() {
            return from == null && options == null;
        }
    }

    private record Call(String name, String nameEn, Map<String, String> fields) {
    }

    private record Task(String id, String name, String nameEn, String to, @Nullable String duty,
            Map<String, String> actions) {
    }

    private static Library library() {
        try (var in = ElementTemplates.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, Library.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps that have a template or are never one, as {@code bean.method/arguments}; answers as {@code bean.method}. */
    public Set<String> covered() {
        Set<String> all = new TreeSet<>(library.answers);
        library.steps.forEach(step -> all.add(step.step + "/" + (step.given().size() + 1)));
        return all;
    }

    /** The templates for one item; a step of whose choices the item has none is left out. */
    public List<ElementTemplate> of(Choices choices) {
        return Stream.of(library.steps.stream().filter(step -> possible(step, choices)).map(step -> step(step, choices)),
                library.tasks.stream().map(task -> task(task, choices)),
                library.calls.entrySet().stream().map(call -> call(call.getKey(), call.getValue())))
                .flatMap(all -> all).toList();
    }

    private static boolean possible(Step step, Choices choices) {
        return step.given().stream().allMatch(a -> a.from == null || !choices.of(a.from).isEmpty());
    }

    private static ElementTemplate step(Step step, Choices choices) {
        List<Property> properties = new ArrayList<>();
        properties.add(expression(step, choices));
        if (step.result != null) {
            properties.add(said(RESULT, step.result, Binding.attribute("camunda:resultVariable")));
        }
        String id = "yimen." + step.step + "." + step.given().size();
        return new ElementTemplate(step.name + " " + step.nameEn, id, step.step, List.of("bpmn:Task", "bpmn:ServiceTask"),
                new Kind("bpmn:ServiceTask"), List.copyOf(properties));
    }

    private static Property expression(Step step, Choices choices) {
        Binding binding = Binding.attribute("camunda:expression");
        List<Argument> given = step.given();
        if (given.isEmpty()) {
            return new Property(null, "Hidden", call(step, ""), binding, null, null);
        }
        if (given.size() == 1 && !given.get(0).free()) {
            Argument one = given.get(0);
            List<Choice> offered = (one.from == null ? one.options : choices.of(one.from)).entrySet().stream()
                    .map(o -> new Choice(o.getValue(), call(step, ",'" + o.getKey() + "'"))).toList();
            return new Property(one.label, "Dropdown", offered.get(0).value(), binding, offered, SAID);
        }
        String labels = given.stream().map(Argument::label).collect(Collectors.joining("、"));
        String example = given.stream().map(a -> "," + (a.from == null ? a.example()
                : "'" + choices.of(a.from).keySet().iterator().next() + "'")).collect(Collectors.joining());
        String pattern = "\\$\\{" + step.step.replace(".", "\\.") + "\\(caseId"
                + given.stream().map(a -> ", ?" + a.pattern()).collect(Collectors.joining()) + "\\)}";
        return new Property(labels, "String", call(step, example), binding, null,
                pattern(pattern, "只改引号中的内容：" + labels));
    }

    private static String call(Step step, String arguments) {
        return "${" + step.step + "(caseId" + arguments + ")}";
    }

    private static ElementTemplate task(Task task, Choices choices) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("由谁办理 Post and scope", "String", task.to, Binding.attribute("camunda:candidateGroups"),
                null, pattern(ROUTE, "岗位和范围，例如 ${route.to('ST_HANDLER','case-street')}")));
        List<Choice> forms = choices.forms.entrySet().stream().map(f -> new Choice(f.getValue(), f.getKey())).toList();
        if (!forms.isEmpty()) {
            properties.add(new Property("表单 Form", "Dropdown", forms.get(0).value(), Binding.attribute("camunda:formKey"),
                    forms, SAID));
        }
        properties.add(said("Name in English", task.nameEn, Binding.property("nameEn")));
        properties.add(said("阶段", task.name, Binding.property("stage")));
        properties.add(said("Stage in English", task.nameEn, Binding.property("stageEn")));
        properties.add(new Property("时限 Limit", "String", "2WD", Binding.property("limit"), null,
                pattern(LIMIT, "例如 2WD、24H、param:social.meeting_wd、limit:verify")));
        if (task.duty != null) {
            properties.add(new Property(null, "Hidden", task.duty, Binding.property("duty"), null, null));
        }
        task.actions.forEach((code, value) -> properties.add(said("操作 " + code, value, Binding.property("action:" + code))));
        return new ElementTemplate(task.name + " " + task.nameEn, "yimen.task." + task.id, task.to,
                List.of("bpmn:Task", "bpmn:UserTask"), new Kind("bpmn:UserTask"), List.copyOf(properties));
    }

    private static ElementTemplate call(String model, Call call) {
        List<Property> properties = new ArrayList<>();
        properties.add(said("流程编号 Process id", null, Binding.attribute("calledElement")));
        properties.add(hidden("deployment", Binding.attribute("camunda:calledElementBinding")));
        properties.add(hidden(model, Binding.property("model")));
        call.fields.forEach((key, label) -> properties.add(said(label, null, Binding.property("with:" + key))));
        properties.add(hidden("#{execution.processBusinessKey}", new Binding("camunda:in:businessKey", null, null, null)));
        properties.add(hidden("caseId", new Binding("camunda:in", null, null, "caseId")));
        properties.add(said(RESULT, model, new Binding("camunda:out", null, "outcome", null)));
        return new ElementTemplate(call.name + " " + call.nameEn, "yimen.call." + model, "bpmn/shared/" + model + ".bpmn",
                List.of("bpmn:Task", "bpmn:CallActivity"), new Kind("bpmn:CallActivity"), List.copyOf(properties));
    }

    /** Editors look for a pattern anywhere in a value; here it is the whole value. */
    private static Constraints pattern(String whole, String message) {
        return new Constraints(true, new Pattern("^(?:" + whole + ")$", message));
    }

    private static Property said(String label, @Nullable String value, Binding binding) {
        return new Property(label, "String", value, binding, null, SAID);
    }

    private static Property hidden(String value, Binding binding) {
        return new Property(null, "Hidden", value, binding, null, null);
    }
}
