package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The guide to services everybody may read, and the forms. */
@RestController
@RequestMapping("/api")
class CatalogController {

    private final Catalog catalog;

    CatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    record ItemSummary(
            String code, String name, String nameEn, @Nullable String summary, @Nullable String summaryEn,
            String department, List<ServiceItem.ApplicantKind> applicants, List<ServiceItem.Channel> channels,
            List<ServiceItem.Limit> limits, boolean open, boolean byItself, boolean reported) {

        static ItemSummary from(ServiceItem item) {
            return new ItemSummary(item.code(), item.name(), item.nameEn(), item.summary(), item.summaryEn(),
                    item.department(), item.applicants(), item.channels(), item.limits(), item.open(),
                    item.byItself(), item.report() != null);
        }
    }

    record ItemGuide(
            String code, String name, String nameEn, @Nullable String summary, @Nullable String summaryEn,
            String department, List<ServiceItem.ApplicantKind> applicants, List<ServiceItem.Channel> channels,
            List<ServiceItem.Limit> limits, boolean open, List<ServiceItem.LegalBasis> legalBasis,
            List<ServiceItem.Material> materials, List<ServiceItem.ForbiddenMaterial> forbiddenMaterials,
            String applicationForm, boolean reported) {

        static ItemGuide from(ServiceItem item) {
            return new ItemGuide(item.code(), item.name(), item.nameEn(), item.summary(), item.summaryEn(),
                    item.department(), item.applicants(), item.channels(), item.limits(), item.open(),
                    item.legalBasis(), item.materials(), item.forbiddenMaterials(), item.applicationForm(), item.report() != null);
        }
    }

    record FormView(long id, String key, JsonNode schema) {}

    @GetMapping("/public/items")
    List<ItemSummary> items() {
        return catalog.items().stream().map(ItemSummary::from).toList();
    }

    @GetMapping("/public/items/{code}")
    ItemGuide item(@PathVariable String code) {
        return ItemGuide.from(catalog.item(code));
    }

    /** A form of the current release, or of a release that a case pins. */
    @GetMapping("/items/{code}/forms/{formKey}")
    FormView form(@PathVariable String code, @PathVariable String formKey,
            @RequestParam(required = false) @Nullable Long releaseId) {
        FormSchema form = catalog.form(
                releaseId != null && catalog.release(releaseId).code().equals(code)
                        ? releaseId : catalog.currentRelease(code), formKey);
        return new FormView(form.id(), form.key(), form.schema());
    }
}
