package org.yimen.documents.inspection;

/** The reasons for which a file may not come in, each with words for the person who sent it. */
public enum Refusal {
    EMPTY("empty", "文件是空的,请检查后重新上传", "The file is empty; check it and upload again"),
    EXECUTABLE("executable", "这是可执行程序或脚本,不能作为材料上传", "This is a program or script and cannot be a document"),
    ENCRYPTED("encrypted", "文件已加密或设有打开密码,请去除密码后上传",
            "The file is encrypted or needs a password; remove the password first"),
    MACROS("macros", "文件含有宏,请另存为不含宏的格式后上传", "The file contains macros; save it without macros first"),
    ARCHIVE_BOMB("archive-bomb", "压缩包解开后过大、条目过多或嵌套过深,不予接收",
            "The archive unpacks to too much, has too many entries or is nested too deeply"),
    TYPE_MISMATCH("type-mismatch", "文件扩展名与实际内容不符", "The file's extension does not match its content"),
    UNSUPPORTED("unsupported-type", "不支持这种文件,请上传 PDF、图片、Office 文档、OFD、文本或 ZIP",
            "This kind of file is not accepted; send PDF, images, Office, OFD, text or ZIP"),
    NOT_FOR_MATERIAL("not-for-material", "这项材料不接受此类文件,请按清单要求的格式上传",
            "This material is not taken in this format; see the checklist"),
    DAMAGED("damaged", "文件已损坏或无法识别,请重新导出后上传", "The file is damaged or cannot be read; export it again");

    private final String code;
    private final String zh;
    private final String en;

    Refusal(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
