package org.yimen.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.testing.PostgresTest;

@SpringBootTest
@PostgresTest
class CatalogIntegrationTests {

    private static final CurrentUser ADMIN = new CurrentUser(7, "admin", "管理员", AccountKind.SYSTEM_ADMIN);

    @Autowired
    Releases releases;
    @Autowired
    ParameterLoading loading;
    @Autowired
    PolicyParameters parameters;
    @Autowired
    ParameterUpkeep upkeep;
    @Autowired
    CurrentUsers users;
    @Autowired
    ConditionEvaluator feel;
    @Autowired
    List<ContentCheck> checks;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @TempDir
    Path content;

    @BeforeEach
    void copyTheSampleItem() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/sample-item"), content);
        jdbc.sql("delete from policy_parameter_value where parameter_id in "
                + "(select id from policy_parameter where item_code = 'sample')").update();
        jdbc.sql("delete from policy_parameter where item_code = 'sample'").update();
    }

    private Catalog load() {
        Catalog catalog = new Catalog(new ContentFolders(new ContentProperties(List.of(content))), releases, loading,
                feel, checks, transaction);
        catalog.load();
        return catalog;
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = content.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void makesANewReleaseOfEveryChangeAndKeepsTheOld() throws IOException {
        long first = load().currentRelease("sample");
        assertThat(load().currentRelease("sample")).as("nothing changed").isEqualTo(first);

        edit("forms/sample/application.form", "月收入", "每月收入");
        Catalog changed = load();
        long second = changed.currentRelease("sample");
        assertThat(second).isNotEqualTo(first);
        assertThat(changed.version(second)).isGreaterThan(changed.version(first));
        assertThat(changed.form(first, "application").schema().toString()).contains("\"月收入\"");
        assertThat(changed.form(second, "application").schema().toString()).contains("\"每月收入\"");
        assertThat(changed.form(first, "application").id()).isNotEqualTo(changed.form(second, "application").id());

        edit("forms/sample/application.form", "每月收入", "月收入");
        assertThat(load().currentRelease("sample")).as("the old content again").isEqualTo(first);
    }

    @Test
    void servesWhatAReleaseHolds() {
        Catalog catalog = load();
        ServiceItem item = catalog.item("sample");
        long release = catalog.currentRelease("sample");
        assertThat(item.material("M01").orElseThrow().required()).isEqualTo(ServiceItem.Need.CONDITIONAL);
        assertThat(item.open()).isTrue();
        assertThat(catalog.resources(release)).extracting(Resource::path).contains("sample.bpmn", "item.yml");
        assertThat(new String(catalog.resources(release, ".bpmn").get(0).bytes(), StandardCharsets.UTF_8))
                .contains("definitions");
        assertThat(catalog.letterTemplate(release, "acceptance")).contains("受理");
        assertThatThrownBy(() -> catalog.form(release, "none")).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> catalog.item("none")).isInstanceOf(DomainProblem.class);
    }

    @Test
    void refusesWrongContentNamingFileAndKey() throws IOException {
        edit("bpmn/sample/item.yml", "street: region", "strete: region");
        assertThatThrownBy(this::load).hasMessageContaining("bpmn/sample/item.yml").hasMessageContaining("strete");
        edit("bpmn/sample/item.yml", "strete: region", "street: nowhere");
        assertThatThrownBy(this::load).hasMessageContaining("[street]").hasMessageContaining("nowhere");
        edit("bpmn/sample/item.yml", "street: nowhere", "street: region");
        edit("bpmn/sample/item.yml", "template: acceptance", "template: missing");
        assertThatThrownBy(this::load).hasMessageContaining("letters.acceptance.template");
        edit("bpmn/sample/item.yml", "template: missing", "template: acceptance");
        edit("bpmn/sample/item.yml", "data.application.agent = true", "data. = =");
        assertThatThrownBy(this::load).hasMessageContaining("materials.M01.when");
        edit("bpmn/sample/item.yml", "data. = =", "data.application.agent = true");
        edit("forms/sample/application.form", "\"money\"", "\"monney\"");
        assertThatThrownBy(this::load).hasMessageContaining("forms/sample/application.form")
                .hasMessageContaining("monney");
    }

    @Test
    void givesTheParameterInForceInTheRegionOnTheDay() {
        load();
        assertThat(value("210203001001", "2026-05-01")).hasToString("720");
        assertThat(value("120111001001", "2025-12-31")).hasToString("1010");
        assertThat(value("120111001001", "2026-01-01")).hasToString("1100.5");
        assertThat(parameters.value("sample.std.urban", "120111", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(parameters.all("120111", LocalDate.of(2026, 1, 1)).get("sample").toString())
                .contains("mode=GAP", "urban=1100.5");
    }

    private Object value(String region, String day) {
        return parameters.value("sample.std.urban", region, LocalDate.parse(day)).orElseThrow();
    }

    @Test
    void letsOnlyAdministratorsEnterValuesAndNeverOverwritesThem() throws IOException {
        load();
        var request = new ParameterUpkeep.NewParameterValue("sample.std.urban", "*", LocalDate.of(2026, 7, 1), null,
                new com.fasterxml.jackson.databind.node.IntNode(1200), "规", "文件");
        var clerk = new CurrentUser(8, "clerk", "经办", AccountKind.STAFF);
        assertThatThrownBy(() -> users.as(clerk, () -> upkeep.enter(request))).isInstanceOf(DomainProblem.class);
        ParameterRows.Row row = users.as(ADMIN, () -> upkeep.enter(request));
        assertThat(value("120111", "2026-06-30")).hasToString("1100.5");
        assertThat(value("120111", "2026-07-01")).hasToString("1200");
        assertThatThrownBy(() -> users.as(ADMIN, () -> upkeep.enter(request))).as("overlap")
                .isInstanceOf(DomainProblem.class);
        assertThat(row.marker()).isEqualTo("【规】");
        assertThat(row.confirmedAt()).isNull();
        assertThat(users.as(ADMIN, () -> upkeep.confirm(row.id())).confirmedBy()).isEqualTo("管理员");

        edit("bpmn/sample/parameters.yml", "value: 1100.50", "value: 1");
        load();
        assertThat(value("120111", "2026-06-30")).hasToString("1100.5");
        assertThat(value("120111", "2026-07-01")).hasToString("1200");
    }

    @Test
    void refusesACodeThatIsAlsoTheWayToAnother() throws IOException {
        edit("bpmn/sample/parameters.yml", "code: sample.mode", "code: sample.std");
        assertThatThrownBy(this::load).hasMessageContaining("parameters.yml").hasMessageContaining("sample.std");
    }
}
