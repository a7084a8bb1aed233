package org.yimen.workflow.model;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.yimen.organization.TimeLimit;
import org.yimen.workflow.ModelContext;
import org.yimen.workflow.model.Expression.Call;

/** What every process and every user task must declare. */
final class TaskCheck {

    private static final Pattern SCOPE = Pattern.compile(Grammar.SCOPE);
    private static final Set<String> STYLES = Set.of("primary", "default", "warning", "danger", "success");

    private final Findings findings;
    private final ModelContext context;

    TaskCheck(Findings findings, ModelContext context) {
        this.findings = findings;
        this.context = context;
    }

    void check(Element root) {
        var processes = Xml.all(root, "process");
        if (processes.size() != 1) {
            findings.add("definitions", "process", "一个文件只能有一个流程", "A file holds exactly one process");
        }
        processes.forEach(this::process);
        Xml.all(root, "userTask").forEach(this::task);
        CaseActionModel.all(root).forEach(this::action);
        CallModel.all(root).forEach(this::call);
        Xml.all(root, "serviceTask").stream()
                .filter(task -> task.getAttributeNS(Grammar.ENGINE, "expression").isEmpty())
                .forEach(task -> findings.add(task.getAttribute("id"), "step", "自动环节必须调用一个步骤",
                        "A service task must call a step"));
    }

    private void process(Element process) {
        String id = process.getAttribute("id");
        if (!id.equals(context.processId())) {
            findings.add(id, "process-id", "流程编号必须与文件名相同：" + context.processId(),
                    "The process id must be that of the file: " + context.processId());
        }
        if (!process.getAttribute("isExecutable").equals("true")) {
            findings.add(id, "executable", "流程未设为可执行", "The process is not executable");
        }
        if (process.getAttributeNS(Grammar.ENGINE, "historyTimeToLive").isBlank()) {
            findings.add(id, "history-time-to-live", "缺少历史保留期", "historyTimeToLive is missing");
        }
        if (process.getAttributeNS(Grammar.ENGINE, "versionTag").isBlank()) {
            findings.add(id, "version-tag", "缺少版本标签（所依据的规定）", "The version tag (regulation) is missing");
        }
    }

    /** What is called is pinned by the release, and acts on the same case. */
    private void call(CallModel call) {
        if (!context.processes().contains(call.called()) || call.called().equals(context.processId())) {
            findings.add(call.id(), "unknown-process", "没有可以调用的流程：" + call.called(),
                    "No such process to call: " + call.called());
        }
        if (!call.pinned()) {
            findings.add(call.id(), "call-binding", "调用的流程必须与本流程同一版本（calledElementBinding=deployment）",
                    "The called process must be that of the release: calledElementBinding=deployment");
        }
        if (!call.passesCase()) {
            findings.add(call.id(), "call-case", "调用流程必须传递业务编号和 caseId",
                    "A call passes on the business key and caseId");
        }
    }

    private void task(Element element) {
        UserTaskModel task = UserTaskModel.of(element);
        flags(element);
        if (task.formKey() != null && !context.forms().contains(task.formKey())) {
            findings.add(task.id(), "unknown-form", "没有这个表单：" + task.formKey(), "No such form: " + task.formKey());
        }
        if (task.actions().isEmpty()) {
            findings.add(task.id(), "actions", "任务没有可选操作（action:）", "The task offers no action");
        }
        task.actions().stream().filter(a -> !STYLES.contains(a.style()) || a.name().isBlank()).forEach(a ->
                findings.add(task.id(), "action", "操作写法不对：" + a.code(), "Malformed action: " + a.code()));
        if (task.duty() != null && !Grammar.DUTIES.contains(task.duty())) {
            findings.add(task.id(), "duty", "没有这种职责：" + task.duty(), "No such duty: " + task.duty());
        }
        limit(task);
        route(task);
    }

    private void flags(Element task) {
        UserTaskModel.properties(task).entrySet().stream().filter(p -> p.getKey().startsWith("action:"))
                .flatMap(p -> Stream.of(p.getValue().split("\\|", -1)).skip(3))
                .filter(flag -> !UserTaskModel.Action.FLAGS.contains(flag)).forEach(flag -> findings.add(
                        task.getAttribute("id"), "action", "操作没有这种标记：" + flag, "No such flag of an action: " + flag));
    }

    private void action(CaseActionModel action) {
        if (action.offers().isEmpty()) {
            findings.add(action.nodeId(), "offered-to", "办件操作的 offeredTo 写法不对", "Malformed offeredTo");
        }
        action.offers().forEach(offer -> place(action.nodeId(), offer.post(), offer.scope()));
        if (action.formKey() != null && !context.forms().contains(action.formKey())) {
            findings.add(action.nodeId(), "unknown-form", "没有这个表单：" + action.formKey(), "No such form: " + action.formKey());
        }
        if (action.after() != null && !action.message().startsWith(context.processId() + "-")) {
            findings.add(action.nodeId(), "message", "流程开始的消息名必须以流程编号开头，全系统不得重复",
                    "The message that begins a process is named after it, since the engine knows each once");
        }
        if (action.after() != null && !action.after().stream().allMatch(CaseActionModel.STATUSES::contains)) {
            findings.add(action.nodeId(), "after", "没有这种办结状态", "No such closed state");
        }
    }

    private void place(String id, String post, String scope) {
        if (!context.post().test(post)) {
            findings.add(id, "unknown-post", "没有这个岗位：" + post, "No such post: " + post);
        }
        if (!SCOPE.matcher(scope).matches()) {
            findings.add(id, "unknown-scope", "没有这个作用域：" + scope, "No such scope: " + scope);
        }
    }

    private void limit(UserTaskModel task) {
        String limit = task.limit();
        if (limit == null || limit.matches(Grammar.NAMED_LIMIT)) {
            return;
        }
        try {
            TimeLimit.parse(limit);
        } catch (IllegalArgumentException e) {
            findings.add(task.id(), "limit", "时限写法不对：" + limit, "Malformed time limit: " + limit);
        }
    }

    private void route(UserTaskModel task) {
        if (task.candidateGroups().isEmpty()) {
            findings.add(task.id(), "route", "任务没有分派岗位", "The task is routed to nobody");
            return;
        }
        Call call;
        try {
            if (!(Expression.parse(task.candidateGroups()) instanceof Call parsed)) {
                return;
            }
            call = parsed;
        } catch (IllegalArgumentException e) {
            return;
        }
        if (call.bean().equals("route") && call.method().equals("to")) {
            if (call.text(0).isEmpty() || call.text(1).isEmpty()) {
                findings.add(task.id(), "route", "岗位和作用域必须是文字", "Post and scope must be literal texts");
            } else {
                place(task.id(), call.text(0).get(), call.text(1).get());
            }
        }
    }
}
