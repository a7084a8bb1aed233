package org.yimen.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.Directory;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** Sets up the invented district: units, staff, posts, deputies, absences and accounts. */
@Component
public class DemoOrganization {

    /** The one password of all demo accounts. */
    public static final String PASSWORD = "Yimen@2026";

    private final Directory directory;
    private final Accounts accounts;
    private final CurrentUsers users;
    private final DemoUnits units;
    private final DemoStaff staff;

    DemoOrganization(Directory directory, Accounts accounts, CurrentUsers users, DemoUnits units, DemoStaff staff) {
        this.directory = directory;
        this.accounts = accounts;
        this.users = users;
        this.units = units;
        this.staff = staff;
    }

    /**
     * Creates the district as of the clock's day, unless there is a bureau already.
     *
     * @return whether it was created
     */
    @Transactional
    public boolean seed() {
        if (directory.unitByCode("BUREAU").isPresent()) {
            return false;
        }
        users.as(CurrentUser.SYSTEM, () -> {
            var district = DemoDistrict.read();
            units.open(district);
            var hash = accounts.hash(PASSWORD);
            staff.takeOn(district, hash);
            district.others().forEach(other ->
                    accounts.createHashed(other.username(), hash, other.name(), other.kind(), false));
        });
        return true;
    }

    /** The accounts worth printing; all have {@link #PASSWORD}. */
    public static List<DemoAccount> accounts() {
        return List.of(
                new DemoAccount("window1", "青石街道 受理人员", "Window clerk, Qingshi"),
                new DemoAccount("handler1", "青石街道 经办（A岗）", "Caseworker, Qingshi"),
                new DemoAccount("handler1b", "青石街道 经办（B岗）", "Second caseworker, Qingshi"),
                new DemoAccount("assist1", "青石社区 协理员", "Community assistant, Qingshi Community"),
                new DemoAccount("leader1", "青石街道 分管领导", "Street leader, Qingshi"),
                new DemoAccount("checker", "核对中心 核对员", "Verification officer"),
                new DemoAccount("bureau", "区局救助科 经办", "Department caseworker, assistance"),
                new DemoAccount("chief", "区局救助科 科长", "Department chief, assistance"),
                new DemoAccount("director", "区民政局 分管领导", "Bureau leader in charge"),
                new DemoAccount("socorg.handler1", "社会组织管理科 经办", "Department caseworker, social organisations"),
                new DemoAccount("party.op1", "社会组织党委 党建经办", "Party-building officer"),
                new DemoAccount("minorctr.manager1", "未成年人救助保护中心 个案管理员", "Case manager, child protection"),
                new DemoAccount("child.chief1", "儿童福利科 科长", "Department chief, children"),
                new DemoAccount("finance", "计划财务科 经办", "Finance officer"),
                new DemoAccount("parameters", "办公室 参数管理员", "Parameter administrator"),
                new DemoAccount("admin", "系统管理员", "System administrator"),
                new DemoAccount("security", "安全管理员", "Security administrator"),
                new DemoAccount("auditor", "审计管理员", "Audit administrator"),
                new DemoAccount("citizen1", "申请人（群众）", "Citizen who applies"));
    }
}
