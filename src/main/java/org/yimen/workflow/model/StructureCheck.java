package org.yimen.workflow.model;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Walks over every element of the file and refuses what the grammar does not know. */
final class StructureCheck {

    private static final Set<String> CODE = Set.of("class", "delegateExpression");
    private static final Set<String> PLAIN_CODE = Set.of("operationRef", "implementation", "language", "scriptFormat");

    private final Findings findings;

    StructureCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Element element, String owner) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (Grammar.HARMLESS.contains(namespace)) {
            return;
        }
        String name = element.getLocalName();
        boolean bpmn = namespace.equals(Grammar.BPMN);
        String id = bpmn && element.hasAttribute("id") ? element.getAttribute("id") : owner;
        if (bpmn) {
            node(name, id, element);
        } else if (namespace.equals(Grammar.ENGINE)) {
            extension(name, id);
        } else {
            findings.add(id, "foreign", "不允许其他厂商的扩展：" + name, "Extension of another vendor: " + name);
        }
        Xml.attributes(element).forEach(attribute -> attribute(attribute, element, id));
        String text = Xml.text(element);
        if (placed(text) && !Grammar.expression(name, "")) {
            findings.add(id, "expression-place", "此处不允许表达式", "No expression is allowed here");
        }
        Xml.children(element).forEach(child -> check(child, id));
    }

    private void node(String name, String id, Element element) {
        if (name.equals("scriptTask") || name.equals("script")) {
            findings.add(id, "script", "不允许脚本", "Scripts are not allowed");
        } else if (!Grammar.element(name)) {
            findings.add(id, "element", "不允许的元素：" + name, "Element not allowed: " + name);
        }
        if ((Grammar.NODES.contains(name) || name.equals("process")) && Grammar.GENERATED_ID.matcher(id).matches()) {
            findings.add(id, "generated-id", "请把自动生成的编号改成有含义的编号", "Replace the generated id by one that speaks");
        }
        if (Grammar.NAMED.contains(name) && element.getAttribute("name").isBlank()) {
            findings.add(id, "name", "缺少名称", "The name is missing");
        }
    }

    private void extension(String name, String id) {
        if (name.equals("connector")) {
            findings.add(id, "connector", "不允许连接器", "Connectors are not allowed");
        } else if (name.equals("script")) {
            findings.add(id, "script", "不允许脚本", "Scripts are not allowed");
        } else if (!Grammar.extension(name)) {
            findings.add(id, "extension", "不允许的扩展：" + name, "Extension not allowed: " + name);
        }
    }

    private void attribute(Attr attribute, Element element, String id) {
        String namespace = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        String owner = element.getLocalName();
        boolean inEngine = Grammar.ENGINE.equals(element.getNamespaceURI());
        if (Grammar.HARMLESS.contains(namespace)) {
            return;
        }
        if (!namespace.isEmpty() && !namespace.equals(Grammar.ENGINE)) {
            findings.add(id, "foreign", "不允许其他厂商的属性：" + name, "Attribute of another vendor: " + name);
        } else if (namespace.equals(Grammar.ENGINE) || inEngine) {
            boolean known = inEngine ? Grammar.extensionAttribute(owner, name) : Grammar.engineAttribute(owner, name);
            if (CODE.contains(name)) {
                findings.add(id, name, "不允许 camunda:" + name, "camunda:" + name + " is not allowed");
            } else if (!known && Grammar.extension(owner) | !inEngine) {
                findings.add(id, "attribute", "不允许的属性：camunda:" + name, "Attribute not allowed: camunda:" + name);
            }
        } else if (PLAIN_CODE.contains(name)) {
            findings.add(id, "script", "不允许脚本语言或外部实现", "A script language or outside implementation is not allowed");
        }
        if (placed(attribute.getValue()) && !Grammar.expression(owner, name)) {
            findings.add(id, "expression-place", "此处不允许表达式：" + name, "No expression is allowed in " + name);
        }
    }

    private static boolean placed(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
