package org.yimen.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What the first bytes and the name of a file give away. */
enum Magic {
    ZIP, OLE, PDF, EXECUTABLE, OTHER_ARCHIVE, NONE;

    static final int BYTES = 512;

    private static final Set<String> PROGRAM_EXTENSIONS = Set.of("exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1",
            "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "lnk", "jar", "class", "war", "sh", "bash", "py", "pl",
            "php", "rb", "apk", "app", "elf", "so", "dylib", "dmg", "reg", "cpl", "pif", "msc", "chm");

    static Magic of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(BYTES));
        }
    }

    static Magic of(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (program(head)) {
            return EXECUTABLE;
        }
        if (indexOfPdf(head) >= 0) {
            return PDF;
        }
        boolean archive = starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC, 0xAF)
                || starts(head, 0x1F, 0x8B) || starts(head, 'B', 'Z', 'h') || starts(head, 0xFD, '7', 'z', 'X', 'Z');
        return archive ? OTHER_ARCHIVE : NONE;
    }

    /** Whether systems would run a file of this name, whatever it holds. */
    static boolean programName(String name) {
        return PROGRAM_EXTENSIONS.contains(extension(name));
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/') ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean program(byte[] head) {
        boolean windows = starts(head, 'M', 'Z') && hasZero(head, 64);
        boolean unix = starts(head, 0x7F, 'E', 'L', 'F') || starts(head, '#', '!');
        boolean mac = starts(head, 0xFE, 0xED, 0xFA, 0xCE) || starts(head, 0xFE, 0xED, 0xFA, 0xCF)
                || starts(head, 0xCF, 0xFA, 0xED, 0xFE) || starts(head, 0xCE, 0xFA, 0xED, 0xFE);
        boolean virtualMachine = starts(head, 0xCA, 0xFE, 0xBA, 0xBE) || starts(head, 'd', 'e', 'x', '\n')
                || starts(head, 0, 'a', 's', 'm');
        boolean shortcut = starts(head, 0x4C, 0, 0, 0, 1, 0x14, 2, 0);
        return windows || unix || mac || virtualMachine || shortcut;
    }

    private static boolean hasZero(byte[] head, int within) {
        for (int i = 0; i < Math.min(head.length, within); i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Readers take a PDF header that does not stand at the very beginning, so do we. */
    private static int indexOfPdf(byte[] head) {
        for (int i = 0; i + 4 < head.length; i++) {
            if (head[i] == '%' && head[i + 1] == 'P' && head[i + 2] == 'D' && head[i + 3] == 'F' && head[i + 4] == '-') {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
