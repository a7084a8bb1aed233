package org.yimen.workflow;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.catalog.Catalog;
import org.yimen.platform.CurrentUsers;
import org.yimen.workflow.engine.ReleaseParts;
import org.yimen.workflow.model.ElementTemplate;
import org.yimen.workflow.model.ElementTemplates;

/** What a process editor offers whoever changes the process of an item. */
@RestController
@RequestMapping("/api/items/{code}/element-templates")
class ElementTemplatesController {

    private final Catalog catalog;
    private final ReleaseParts parts;
    private final CurrentUsers users;
    private final ElementTemplates templates = new ElementTemplates();

    ElementTemplatesController(Catalog catalog, ReleaseParts parts, CurrentUsers users) {
        this.catalog = catalog;
        this.parts = parts;
        this.users = users;
    }

    /** The templates of an item's current release, as the Camunda Modeler reads them. */
    @GetMapping
    List<ElementTemplate> of(@PathVariable String code) {
        users.requireInside();
        return templates.of(parts.of(catalog.currentRelease(code)));
    }
}
