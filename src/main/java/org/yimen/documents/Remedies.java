package org.yimen.documents;

import org.yimen.catalog.ServiceItem.Remedy;

/**
 * The paragraph on remedies that every adverse decision carries: administrative reconsideration within 60 days at the
 * government of the bureau's level, which also answers for its street offices (行政复议法 art. 20, 24), suit within six
 * months, or within 15 days of a reconsideration (行政诉讼法 art. 45, 46).
 */
final class Remedies {

    private static final String STANDS = "复议、诉讼期间，本决定不停止执行，法律另有规定的除外。";

    private Remedies() {}

    static String of(Remedy remedy, String bureauName) {
        int bureau = bureauName.indexOf("民政局");
        String government = bureau > 0 ? bureauName.substring(0, bureau) + "人民政府" : "本级人民政府";
        String reconsideration = "可以自知道或者应当知道本决定之日起60日内，依法向" + government + "申请行政复议；";
        return switch (remedy) {
            case EITHER -> "如不服本决定，" + reconsideration
                    + "也可以自知道或者应当知道本决定之日起6个月内，依法直接向人民法院提起行政诉讼。" + STANDS;
            case RECONSIDERATION_FIRST -> "如不服本决定，应当先申请行政复议：" + reconsideration
                    + "对行政复议决定不服的，可以自收到复议决定书之日起15日内，依法向人民法院提起行政诉讼。" + STANDS;
        };
    }
}
