package org.yimen.catalog;

import java.math.BigDecimal;
import org.yimen.platform.FieldError;

/** The words for every flaw a value can have. */
final class Flaws {

    private Flaws() {}

    static Flaw required(FormComponent c) {
        return flaw(c, "required", "请填写%s", "%s is required");
    }

    static Flaw documents(FormComponent c, int least) {
        return flaw(c, "documents", "请上传%s，至少 " + least + " 份", "%s: upload at least " + least);
    }

    static Flaw mustBeTicked(FormComponent c) {
        return flaw(c, "required", "请勾选%s", "%s must be ticked");
    }

    static Flaw type(FormComponent c) {
        return flaw(c, "type", "%s的格式不正确", "%s has the wrong kind of value");
    }

    static Flaw number(FormComponent c) {
        return flaw(c, "number", "%s应为数字", "%s must be a number");
    }

    static Flaw decimals(FormComponent c, int most) {
        return most == 0
                ? flaw(c, "decimals", "%s应为整数", "%s must be a whole number")
                : flaw(c, "decimals", "%s最多保留 " + most + " 位小数", "%s may have at most " + most + " decimals");
    }

    static Flaw min(FormComponent c, Object min) {
        return flaw(c, "min", "%s不得小于 " + plain(min), "%s must not be below " + plain(min));
    }

    static Flaw max(FormComponent c, Object max) {
        return flaw(c, "max", "%s不得大于 " + plain(max), "%s must not be above " + plain(max));
    }

    static Flaw earliest(FormComponent c, Object min) {
        return flaw(c, "min", "%s不得早于 " + min, "%s must not be before " + min);
    }

    static Flaw latest(FormComponent c, Object max) {
        return flaw(c, "max", "%s不得晚于 " + max, "%s must not be after " + max);
    }

    static Flaw minLength(FormComponent c, int min) {
        return flaw(c, "minLength", "%s至少 " + min + " 个字", "%s needs at least " + min + " characters");
    }

    static Flaw maxLength(FormComponent c, int max) {
        return flaw(c, "maxLength", "%s最多 " + max + " 个字", "%s may have at most " + max + " characters");
    }

    static Flaw characters(FormComponent c) {
        return flaw(c, "characters", "%s含有不能使用的字符", "%s contains characters that cannot be used");
    }

    static Flaw pattern(FormComponent c) {
        String zh = c.property("patternZh");
        String en = c.property("patternEn");
        return new Flaw("pattern",
                zh != null ? zh : named(c, "%s的格式不符合要求"),
                en != null ? en : c.labelEn() + " does not have the required format");
    }

    static Flaw minItems(FormComponent c, int min) {
        return flaw(c, "minItems", "%s至少 " + min + " 项", "%s needs at least " + min + " entries");
    }

    static Flaw maxItems(FormComponent c, int max) {
        return flaw(c, "maxItems", "%s最多 " + max + " 项", "%s may have at most " + max + " entries");
    }

    static Flaw option(FormComponent c) {
        return flaw(c, "option", "%s不在可选范围内", "%s is not one of the choices");
    }

    static Flaw date(FormComponent c) {
        return flaw(c, "date", "%s应为真实日期,格式为 年-月-日,如 2026-01-31",
                "%s must be a real date such as 2026-01-31");
    }

    /** What is wrong with a number that has rules of its own. */
    static Flaw of(FormComponent c, FieldError words) {
        return new Flaw(words.code(), named(c, "%s:") + words.zh(), c.labelEn() + ": " + words.en());
    }

    static Flaw phone(FormComponent c) {
        return flaw(c, "phone", "%s应为 11 位手机号或带区号的固定电话",
                "%s must be an 11-digit mobile number or a landline with area code");
    }

    static Flaw bankAccount(FormComponent c) {
        return flaw(c, "bankAccount", "%s应为 12 至 19 位数字", "%s must have 12 to 19 digits");
    }

    static Flaw region(FormComponent c) {
        return flaw(c, "region", "%s须选到社区(村)", "%s must be chosen down to the community");
    }

    static Flaw email(FormComponent c) {
        return flaw(c, "email", "%s应为电子邮箱地址", "%s must be an e-mail address");
    }

    static Flaw check(FormComponent c) {
        String zh = c.property("checkZh");
        String en = c.property("checkEn");
        return new Flaw("check",
                zh != null ? zh : named(c, "%s与其他填写内容不一致"),
                en != null ? en : c.labelEn() + " does not agree with the other answers");
    }

    private static Flaw flaw(FormComponent c, String code, String zh, String en) {
        return new Flaw(code, named(c, zh), en.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(c.labelEn())));
    }

    private static String named(FormComponent c, String zh) {
        return zh.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement("“" + c.label() + "”"));
    }

    private static String plain(Object number) {
        return number instanceof BigDecimal d ? d.toPlainString() : String.valueOf(number);
    }
}
