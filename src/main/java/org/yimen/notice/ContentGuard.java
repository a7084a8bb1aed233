package org.yimen.notice;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.yimen.platform.DomainProblem;

/**
 * Last barrier before the public: refuses a text that carries an identity number, a telephone, a bank account or
 * a house number, however it got there. A title or amount passes, a run of digits of such a length does not.
 */
final class ContentGuard {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\-\\u2010-\\u2015_·]+(?=[\\dXx])");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|\\d{15})(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+?86)?1[3-9]\\d{9}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{9,11}(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12,19}(?!\\d)");
    private static final Pattern HOUSE = Pattern.compile("\\d+\\s*(?:号楼|号院|栋|幢|单元|室)");

    private ContentGuard() {
    }

    /** @throws DomainProblem when the text must not be published; the text itself is not repeated in it */
    static void check(String label, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String joined = BETWEEN_DIGITS.matcher(DATE.matcher(plain).replaceAll(" , ")).replaceAll("");
        refuse(IDENTITY, joined, label, "身份号码", "an identity number");
        refuse(MOBILE, joined, label, "电话号码", "a telephone number");
        refuse(LANDLINE, joined, label, "电话号码", "a telephone number");
        refuse(ACCOUNT, joined, label, "银行账号", "a bank account");
        refuse(HOUSE, joined, label, "门牌地址", "a house number");
    }

    private static void refuse(Pattern pattern, String text, String label, String zh, String en) {
        if (pattern.matcher(text).find()) {
            throw DomainProblem.unprocessable("notice-content-refused",
                    "公示内容“" + label + "”含有" + zh + "，不得公示。",
                    "The notice line \"" + label + "\" contains " + en + " and must not be published.");
        }
    }
}
