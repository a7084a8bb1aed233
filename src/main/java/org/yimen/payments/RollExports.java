package org.yimen.payments;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.organization.AppointmentView;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;
import org.yimen.platform.PersonalData;
import org.yimen.registers.Payee;

/** Files made of a locked roll, kept encrypted; making and reading one are audited. */
@Service
@Transactional
public class RollExports {

    private final JdbcClient jdbc;
    private final Rolls rolls;
    private final RollContent content;
    private final PaymentAccess access;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Clock clock;

    RollExports(JdbcClient jdbc, Rolls rolls, RollContent content, PaymentAccess access, PersonalData personal,
            AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.content = content;
        this.access = access;
        this.personal = personal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Kinds of file. */
    public enum Format { XLSX, CSV_UTF8, CSV_GB18030 }

    /** Makes a file of a locked roll and keeps it. */
    public UUID export(UUID rollId, Format format) {
        access.requireAnywhere(PaymentRight.PAYMENT_PREPARE);
        Roll roll = rolls.lock(rollId);
        AppointmentView post = access.require(PaymentRight.PAYMENT_PREPARE, roll.departmentId());
        if (!roll.status().closed()) {
            throw DomainProblem.conflict("state-conflict", "批次锁定后才能导出。", "Only a locked roll can be exported.");
        }
        List<BankRow> rows = rows(rollId);
        BigDecimal total = rows.stream().map(BankRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(roll.total()) != 0) {
            throw new IllegalStateException("The transfers of roll " + rollId + " do not sum up to its total");
        }
        Charset charset = format == Format.CSV_GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        byte[] bytes = format == Format.XLSX ? RollWorkbook.of(roll, rows, rolls.events(rollId))
                : BankCsv.of(rows, roll.month() + " 发放", charset);
        UUID id = Ids.next();
        CurrentUser user = access.user();
        String name = roll.registerCode() + "-" + roll.month() + (format == Format.XLSX ? ".xlsx" : ".csv");
        jdbc.sql("""
                insert into payment_export (id, roll_id, format, encoding, file_name, sealed, sha256, rows, total, at,
                    actor, name)
                values (:id, :roll, :format, :encoding, :file, :sealed, :hash, :rows, :total, :at, :actor, :name)""")
                .param("id", id).param("roll", rollId).param("format", format == Format.XLSX ? "XLSX" : "CSV")
                .param("encoding", format == Format.XLSX ? "BINARY" : charset.name()).param("file", name)
                .param("sealed", personal.encrypt(Base64.getEncoder().encodeToString(bytes)))
                .param("hash", sha256(bytes)).param("rows", rows.size()).param("total", total)
                .param("at", Timestamp.from(clock.instant())).param("actor", user.accountId())
                .param("name", user.displayName()).update();
        if (roll.status() == RollStatus.LOCKED) {
            rolls.move(rollId, RollStatus.EXPORTED);
        }
        rolls.tell(rollId, "exported", user.accountId(), user.displayName(),
                post.unit().name() + " " + post.postName(), clock.instant(), name);
        audit.record(new AuditEvent("payment-roll.exported", "payment-roll", rollId.toString(), null,
                Map.of("format", format.name(), "rows", rows.size(), "total", total.toPlainString(),
                        "sha256", sha256(bytes))));
        return id;
    }

    /** A file made before, the same bytes; handing it out is audited. */
    public FileOfRoll content(UUID exportId) {
        access.requireAnywhere(PaymentRight.PAYMENT_PREPARE);
        FileOfRoll file = jdbc.sql("select * from payment_export where id = :id").param("id", exportId)
                .query((rs, n) -> new FileOfRoll(rs.getObject("roll_id", UUID.class), rs.getString("file_name"),
                        rs.getString("format").equals("XLSX")
                                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                : "text/csv;charset=" + rs.getString("encoding"),
                        Base64.getDecoder().decode(personal.decrypt(rs.getBytes("sealed")))))
                .optional().orElseThrow(DomainProblem::notFound);
        access.require(PaymentRight.PAYMENT_PREPARE, rolls.get(file.rollId()).departmentId());
        audit.record(new AuditEvent("payment-export.read", "payment-export", exportId.toString(), null,
                Map.of("roll", file.rollId().toString())));
        return file;
    }

    /** A kept file. */
    public record FileOfRoll(UUID rollId, String name, String mediaType, byte[] bytes) {
    }

    @Transactional(readOnly = true)
    List<RollViews.ExportRow> of(UUID rollId) {
        return jdbc.sql("select * from payment_export where roll_id = :roll order by at desc").param("roll", rollId)
                .query((rs, n) -> new RollViews.ExportRow(rs.getObject("id", UUID.class), rs.getString("format"),
                        rs.getString("encoding"), rs.getString("file_name"), rs.getString("sha256"), rs.getInt("rows"),
                        rs.getBigDecimal("total"), rs.getTimestamp("at").toInstant(), rs.getString("name"))).list();
    }

    private List<BankRow> rows(UUID rollId) {
        Map<UUID, StringBuilder> contains = new HashMap<>();
        content.lines(rollId).forEach(s -> {
            StringBuilder text = contains.computeIfAbsent(s.entryId(), e -> new StringBuilder());
            text.append(text.isEmpty() ? "" : "；").append(s.line().forMonth()).append(' ')
                    .append(RollWords.kind(s.line().kind())).append(' ').append(s.line().amount().toPlainString());
        });
        return jdbc.sql("select * from payment_item where roll_id = :roll and amount > 0 order by number")
                .param("roll", rollId).query((rs, n) -> {
                    Payee payee = content.open(rs.getBytes("payee_sealed"));
                    return new BankRow(rs.getInt("number"), rs.getString("case_number"),
                            rs.getString("subject_name"), payee.holder(), payee.account(), payee.bank(),
                            rs.getBigDecimal("amount"), rs.getString("street_name"), rs.getString("community_name"),
                            String.valueOf(contains.get(rs.getObject("entry_id", UUID.class))));
                }).list();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
