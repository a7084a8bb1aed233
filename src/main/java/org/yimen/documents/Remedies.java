package org.yimen.documents;

/**
 * The paragraph on remedies that every adverse decision carries: administrative reconsideration within 60 days
 * (行政复议法 art. 20, 24) and suit within six months (行政诉讼法 art. 46).
 */
final class Remedies {

    private Remedies() {}

    static String of(String organName) {
        int bureau = organName.indexOf("民政局");
        String government = bureau > 0 ? organName.substring(0, bureau) + "人民政府" : "本级人民政府";
        return "如不服本决定，可以自知道或者应当知道本决定之日起60日内，依法向" + government
                + "申请行政复议；也可以自知道或者应当知道本决定之日起6个月内，依法直接向人民法院提起行政诉讼。"
                + "复议、诉讼期间，本决定不停止执行，法律另有规定的除外。";
    }
}
