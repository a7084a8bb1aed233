package org.yimen.workflow.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.UnitView;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.model.Expression;
import org.yimen.workflow.model.Expression.Call;

/** Resolves post @ scope to the pool of people that may claim a task. */
@Service
public class Routing {

    /** The window of the street handles what the applicant does not do in person. */
    static final String WINDOW = "ST_WINDOW";
    private static final String HANDLER = "ST_HANDLER";

    private record Place(UnitView unit, String zh, String en) {
    }

    private final Directory directory;
    private final InboxTasks inbox;

    Routing(Directory directory, InboxTasks inbox) {
        this.directory = directory;
        this.inbox = inbox;
    }

    /** Resolves what a model wrote as candidate groups. */
    public Route resolve(String candidateGroups, RoutingFacts facts) {
        Call call = (Call) Expression.parse(candidateGroups);
        return switch (call.method()) {
            case "applicant" -> applicant(facts);
            case "opener" -> opener(facts);
            default -> to(call.text(0).orElseThrow(), call.text(1).orElseThrow(), facts);
        };
    }

    /** Whether the model meant the applicant. */
    public static boolean forApplicant(String candidateGroups) {
        return Expression.parse(candidateGroups) instanceof Call call && call.method().equals("applicant");
    }

    /** Whether a form says to whom, as {@code ${route.each('invitation', 'offices')}} does. */
    public static boolean byForm(String candidateGroups) {
        return Expression.parse(candidateGroups) instanceof Call call && call.method().equals("each");
    }

    /** A pool that a form named. */
    public Route named(Pool pool) {
        UnitView unit = directory.unit(pool.unitId());
        String post = directory.postName(pool.post());
        return route(pool, unit, post, "由办件中指定的" + unit.name() + "“" + post + "”办理。",
                "Given to " + unit.nameEn() + ", named in the case.");
    }

    /** A post at a scope, written as {@code EXT_DEPT@unit:POLICE}. */
    public Route to(String office, RoutingFacts facts) {
        String[] words = office.split("@", 2);
        if (words.length < 2) {
            throw missing(office);
        }
        return to(words[0], words[1], facts);
    }

    /** A post at a scope. */
    public Route to(String post, String scope, RoutingFacts facts) {
        Place place = place(scope, facts);
        String postName = directory.postName(post);
        return route(new Pool(place.unit().id(), post), place.unit(), postName,
                "流程规定由" + place.zh() + "的“" + postName + "”办理，" + place.zh() + "为" + place.unit().name() + "。",
                "The process gives this to the post \"" + postName + "\" of " + place.en() + ": "
                        + place.unit().nameEn() + ".");
    }

    /** The applicant; the window of the case's street may do it on their behalf. */
    public Route applicant(RoutingFacts facts) {
        UnitView unit = directory.unit(required(facts.street(), "case-street"));
        return route(new Pool(unit.id(), WINDOW), unit, directory.postName(WINDOW),
                "由申请人本人办理；申请人不便时，" + unit.name() + "窗口可代为办理。",
                "For the applicant; the window of " + unit.nameEn() + " may do it on their behalf.");
    }

    /**
     * The post whose task led to the case, whoever holds it today; the first post of whoever began it beside a task; the
     * handlers of its street where that was nobody of the house, or somebody who holds no post any more.
     */
    public Route opener(RoutingFacts facts) {
        return inbox.poolOf(facts.opener(), facts.begun()).or(() -> directory.appointmentsOf(facts.opener()).stream()
                .findFirst().map(AppointmentView::pool)).map(pool -> {
            UnitView unit = directory.unit(pool.unitId());
            String post = directory.postName(pool.post());
            return route(pool, unit, post, "本件由" + unit.name() + "“" + post + "”发起，退回发起岗位办理。",
                    "The case was begun by this post of " + unit.nameEn() + " and comes back to it.");
        }).orElseGet(() -> to(HANDLER, "case-street", facts));
    }

    private Route route(Pool pool, UnitView unit, String postName, String zh, String en) {
        return new Route(pool, unit.name() + " " + postName, directory.membersOf(pool), zh, en);
    }

    private Place place(String scope, RoutingFacts facts) {
        if (scope.startsWith("department:")) {
            return new Place(directory.department(code(scope)), "指定科室", "a named department");
        }
        if (scope.startsWith("unit:")) {
            return new Place(directory.unitByCode(code(scope)).orElseThrow(() -> missing(scope)), "指定单位",
                    "a named unit");
        }
        return switch (scope) {
            case "case-street" -> at(facts.street(), scope, "办件所属街道", "the case's street");
            case "case-community" -> at(facts.community(), scope, "办件所属社区", "the case's community");
            case "item-department" -> at(facts.department(), scope, "事项主管科室", "the department in charge");
            case "bureau" -> at(facts.bureau(), scope, "区局", "the bureau");
            case "previous-handler" -> at(facts.previousUnit(), scope, "上一环节办理单位", "the previous handler's unit");
            case "case-authority" -> at(facts.authority(), scope, "申请中写明的主管单位", "the competent authority");
            case "parent" -> at(directory.unit(required(facts.previousUnit(), scope)).parentId(), scope,
                    "上一环节办理单位的上级", "the unit above the previous handler's");
            default -> throw missing(scope);
        };
    }

    private Place at(@Nullable Long unit, String scope, String zh, String en) {
        return new Place(directory.unit(required(unit, scope)), zh, en);
    }

    private static long required(@Nullable Long unit, String scope) {
        if (unit == null) {
            throw missing(scope);
        }
        return unit;
    }

    private static String code(String scope) {
        return scope.substring(scope.indexOf(':') + 1);
    }

    private static DomainProblem missing(String scope) {
        return DomainProblem.unprocessable("nobody-to-handle", "无法确定办理单位（" + scope + "）：请检查申请人居住地所属街道、社区和主管单位。",
                "No unit for the scope " + scope + ": check the street and community of residence and the competent authority.");
    }

    /** Refuses to go on towards a pool that nobody acts in. */
    public static void requireSomebody(Route route) {
        if (route.members().isEmpty()) {
            throw nobody(route.poolName());
        }
    }

    static DomainProblem nobody(String poolName) {
        return DomainProblem.unprocessable("nobody-to-handle", "下一环节“" + poolName + "”目前无人在岗，暂不能提交；"
                + "请联系系统管理员任命人员或设置代理人。", "Nobody holds " + poolName
                + " today; an administrator must appoint somebody or a deputy.").with("pool", poolName);
    }
}
