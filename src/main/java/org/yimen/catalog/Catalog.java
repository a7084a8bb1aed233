package org.yimen.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.platform.DomainProblem;

/**
 * The service items this bureau offers. Read from the content folders at start; every change of an item's files makes
 * a new release, and a release once made is served from the database for as long as cases pin it.
 */
@Component
public class Catalog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContentFolders folders;
    private final Releases releases;
    private final ParameterLoading parameters;
    private final ConditionEvaluator feel;
    private final List<ContentCheck> checks;
    private final TransactionTemplate transaction;
    private final Map<Long, Release> cache = new ConcurrentHashMap<>();
    private volatile Map<String, Long> current = Map.of();

    private record Release(ServiceItem item, int version, Map<String, Resource> files, Map<String, FormSchema> forms) {}

    Catalog(ContentFolders folders, Releases releases, ParameterLoading parameters, ConditionEvaluator feel,
            List<ContentCheck> checks, TransactionTemplate transaction) {
        this.folders = folders;
        this.releases = releases;
        this.parameters = parameters;
        this.feel = feel;
        this.checks = checks;
        this.transaction = transaction;
    }

    /** Reads the content folders, proves every item, and publishes what changed; all of it or nothing. */
    @PostConstruct
    public synchronized void load() {
        ContentFolders.Content content = folders.read();
        Set<String> numbers = new HashSet<>();
        for (ItemContent item : content.items()) {
            ServiceItem manifest = ItemCheck.check(item, feel);
            checks.forEach(check -> check.check(item.code(), item.resources()));
            if (!numbers.add(manifest.numberCode())) {
                throw new ContentProblem("bpmn/" + item.code() + "/item.yml", "numberCode",
                        manifest.numberCode() + " belongs to another item");
            }
        }
        Map<String, Long> published = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            releases.lock();
            content.items().forEach(item -> published.put(item.code(), releases.publish(item)));
            releases.withdrawAllBut(published.keySet());
            parameters.load(content.parameters());
        });
        current = Map.copyOf(published);
    }

    /** The items that take new cases, by code. */
    public List<ServiceItem> items() {
        return current.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> release(e.getValue())).toList();
    }

    /** The current release of an item; 404 when there is none. */
    public ServiceItem item(String code) {
        return release(currentRelease(code));
    }

    /** The current release of an item; empty when there is none. */
    public Optional<ServiceItem> find(String code) {
        return Optional.ofNullable(current.get(code)).map(this::release);
    }

    /** The item as it was in a release. */
    public ServiceItem release(long releaseId) {
        return pinned(releaseId).item();
    }

    /** The id of the current release of an item; 404 when there is none. */
    public long currentRelease(String code) {
        Long id = current.get(code);
        if (id == null) {
            throw DomainProblem.notFound("没有这个事项", "There is no such service item");
        }
        return id;
    }

    /** The ids of the releases new cases begin with, by item code. */
    public Map<String, Long> currentReleases() {
        return current;
    }

    /** The running number of a release among those of its item, from 1. */
    public int version(long releaseId) {
        return pinned(releaseId).version();
    }

    /** A form of a release; 404 when the release has no such form. */
    public FormSchema form(long releaseId, String formKey) {
        FormSchema form = pinned(releaseId).forms().get(formKey);
        if (form == null) {
            throw DomainProblem.notFound("没有这张表单", "There is no such form");
        }
        return form;
    }

    /** Whether a release has a form. */
    public boolean hasForm(long releaseId, String formKey) {
        return pinned(releaseId).forms().containsKey(formKey);
    }

    /** All files of a release: models, decisions, forms, letters and the manifest. */
    public List<Resource> resources(long releaseId) {
        return List.copyOf(pinned(releaseId).files().values());
    }

    /** The files of a release whose name ends so, e.g. {@code .bpmn}. */
    public List<Resource> resources(long releaseId, String ending) {
        return pinned(releaseId).files().values().stream().filter(r -> r.path().endsWith(ending)).toList();
    }

    /** The HTML template of a letter, named without its ending; 404 when the release has no such template. */
    public String letterTemplate(long releaseId, String name) {
        Resource template = pinned(releaseId).files().get("letters/" + name + ".html");
        if (template == null) {
            throw DomainProblem.notFound("没有这个文书模板", "There is no such letter template");
        }
        return new String(template.bytes(), StandardCharsets.UTF_8);
    }

    private Release pinned(long releaseId) {
        return cache.computeIfAbsent(releaseId, this::read);
    }

    private Release read(long id) {
        Releases.Row row = releases.find(id).orElseThrow(
                () -> DomainProblem.notFound("没有这个事项版本", "There is no such release"));
        Map<String, Resource> files = new LinkedHashMap<>();
        releases.resources(id).forEach(r -> files.put(r.path(), r));
        Map<String, FormSchema> forms = new LinkedHashMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith("forms/")) {
                String key = path.substring("forms/".length(), path.length() - ".form".length());
                forms.put(key, form(row.itemCode(), key, file));
            }
        });
        ServiceItem item = ManifestReader.manifest(
                "bpmn/" + row.itemCode() + "/item.yml", files.get("item.yml").bytes());
        return new Release(item, row.versionNo(), files, forms);
    }

    private FormSchema form(String itemCode, String key, Resource file) {
        try {
            long id = releases.formVersion(itemCode, key, file.hash()).orElseThrow();
            return new FormSchema(id, itemCode, key, file.hash(), JSON.readTree(file.bytes()));
        } catch (IOException e) {
            throw new ContentProblem("forms/" + itemCode + "/" + key + ".form", "", String.valueOf(e.getMessage()));
        }
    }
}
