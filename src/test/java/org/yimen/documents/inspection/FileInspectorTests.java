package org.yimen.documents.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.documents.SampleFiles;
import org.yimen.documents.isolation.HostileWork;

class FileInspectorTests {

    @TempDir
    Path folder;
    private final FileInspector inspector = new FileInspector(new HostileWork(2));

    @Test
    void recognisesWhatOfficesReallySend() throws IOException {
        assertThat(look("计划.pdf", SampleFiles.pdf("规划"))).isEqualTo(new InspectedFile(FileKind.PDF, "application/pdf", 1));
        assertThat(look("计划.docx", SampleFiles.docx("规划")).kind()).isEqualTo(FileKind.OFFICE);
        assertThat(look("照片.jpg", SampleFiles.png(SampleFiles.scan("字"))).mediaType()).isEqualTo("image/png");
        assertThat(look("说明.txt", "民政".getBytes(StandardCharsets.UTF_8)).mediaType()).isEqualTo("text/plain");
        assertThat(look("名单.csv", "姓名,街道\n张三,白云街道\n李四,站北街道\n".getBytes(Charset.forName("GBK"))).kind())
                .isEqualTo(FileKind.TEXT);
        assertThat(look("没有扩展名", SampleFiles.pdf("规划")).kind()).isEqualTo(FileKind.PDF);
        assertThat(look("包.zip", SampleFiles.zip(Map.of("a.pdf", SampleFiles.pdf("一"), "b.docx", SampleFiles.docx("二")))).kind())
                .isEqualTo(FileKind.ARCHIVE);
        assertThat(look("证照.ofd", SampleFiles.zip(Map.of("OFD.xml", "<ofd/>".getBytes(StandardCharsets.UTF_8)))).mediaType())
                .isEqualTo("application/ofd");
        assertThat(look("旧表.xls", workbook(new HSSFWorkbook())).mediaType()).isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void refusesProgramsUnderAnyName() {
        refuses("照片.jpg", SampleFiles.windowsProgram(), Refusal.EXECUTABLE);
        refuses("工具.pdf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, Refusal.EXECUTABLE);
        refuses("说明.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), Refusal.EXECUTABLE);
        refuses("安装.bat", "echo hello".getBytes(StandardCharsets.UTF_8), Refusal.EXECUTABLE);
    }

    @Test
    void refusesProgramsInsideArchives() throws IOException {
        refuses("材料.zip", SampleFiles.zip(Map.of("照片.jpg", SampleFiles.windowsProgram())), Refusal.EXECUTABLE);
        byte[] inner = SampleFiles.zip(Map.of("setup.exe", new byte[] {1}));
        refuses("材料.zip", SampleFiles.zip(Map.of("内层.zip", inner)), Refusal.EXECUTABLE);
        refuses("文书.zip", SampleFiles.zip(Map.of("Main.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE})),
                Refusal.EXECUTABLE);
    }

    @Test
    void refusesWhatNeedsAPassword() throws Exception {
        refuses("证明.pdf", SampleFiles.encryptedPdf(), Refusal.ENCRYPTED);
        refuses("证明.zip", SampleFiles.zip(Map.of("a.pdf", SampleFiles.encryptedPdf())), Refusal.ENCRYPTED);
        refuses("证明.docx", encryptedDocx(), Refusal.ENCRYPTED);
        refuses("旧表.xls", encryptedWorkbook(), Refusal.ENCRYPTED);
        refuses("包.zip", withEncryptionFlag(SampleFiles.zip(Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8)))),
                Refusal.ENCRYPTED);
    }

    @Test
    void refusesMacros() throws IOException {
        refuses("申请.docm", SampleFiles.docm(), Refusal.MACROS);
        refuses("申请.docx", SampleFiles.docm(), Refusal.MACROS);
        refuses("包.zip", SampleFiles.zip(Map.of("申请.docx", SampleFiles.docm())), Refusal.MACROS);
        refuses("旧表.xls", withVba(new HSSFWorkbook()), Refusal.MACROS);
    }

    @Test
    void refusesExplodingArchives() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        SampleFiles.zipBomb(bomb, 600);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refuses(bomb, "材料.zip", Refusal.ARCHIVE_BOMB);

        byte[] nested = SampleFiles.zip(Map.of("0.txt", new byte[] {1}));
        for (int depth = 0; depth < 5; depth++) {
            nested = SampleFiles.zip(Map.of("n.zip", nested));
        }
        refuses("套娃.zip", nested, Refusal.ARCHIVE_BOMB);

        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i < 5_001; i++) {
            many.put(i + ".txt", new byte[] {1});
        }
        refuses("很多.zip", SampleFiles.zip(many), Refusal.ARCHIVE_BOMB);
    }

    @Test
    void refusesEmptyUnknownMisnamedAndDamagedFiles() throws IOException {
        refuses("空.pdf", new byte[0], Refusal.EMPTY);
        refuses("片.mp3", "ID3\u0003\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1), Refusal.UNSUPPORTED);
        refuses("网页.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), Refusal.UNSUPPORTED);
        refuses("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Refusal.UNSUPPORTED);
        refuses("包.rar", "Rar!\u001a\u0007\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1), Refusal.UNSUPPORTED);
        refuses("证明.pdf", SampleFiles.png(SampleFiles.scan("字")), Refusal.TYPE_MISMATCH);
        refuses("证明.pdf", "%PDF-1.7\nnothing more".getBytes(StandardCharsets.UTF_8), Refusal.DAMAGED);
        refuses("证明.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, Refusal.DAMAGED);
    }

    private InspectedFile look(String name, byte[] content) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("file"), content), name);
    }

    private void refuses(String name, byte[] content, Refusal reason) {
        assertThatThrownBy(() -> look(name, content)).as(name)
                .isInstanceOfSatisfying(RefusedFile.class, e -> assertThat(e.reason()).as(name).isEqualTo(reason));
    }

    private void refuses(Path file, String name, Refusal reason) {
        assertThatThrownBy(() -> inspector.inspect(file, name))
                .isInstanceOfSatisfying(RefusedFile.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] workbook(HSSFWorkbook book) throws IOException {
        book.createSheet("名单").createRow(0).createCell(0).setCellValue("张三");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static byte[] withVba(HSSFWorkbook book) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(new java.io.ByteArrayInputStream(workbook(book)))) {
            ole.getRoot().createDirectory("_VBA_PROJECT_CUR").createDirectory("VBA");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedWorkbook() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] encryptedDocx() throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage plain = OPCPackage.open(new java.io.ByteArrayInputStream(SampleFiles.docx("密")));
                    var out = encryptor.getDataStream(ole)) {
                plain.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Sets the encryption bit of the one entry in its local header and in the directory. */
    private static byte[] withEncryptionFlag(byte[] zip) {
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            }
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }
}
