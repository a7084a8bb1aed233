package org.yimen.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of each account. */
@Repository
class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(long accountId, @Nullable UUID caseId, String template, Message message) {
        return jdbc.sql("""
                insert into notification (account_id, case_id, template, title, title_en, body, body_en, created_at)
                values (:account, :case, :template, :title, :titleEn, :body, :bodyEn, :now) returning id""")
                .param("account", accountId).param("case", caseId).param("template", template)
                .param("title", message.title()).param("titleEn", message.titleEn()).param("body", message.body())
                .param("bodyEn", message.bodyEn()).param("now", Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }

    List<NotificationView> page(long accountId, boolean unreadOnly, @Nullable Long before, int size) {
        return jdbc.sql("""
                select * from notification
                where account_id = :account and (not :unreadOnly or read_at is null)
                    and (cast(:before as bigint) is null or id < :before)
                order by id desc limit :size""")
                .param("account", accountId).param("unreadOnly", unreadOnly).param("before", before)
                .param("size", size).query(Inbox::view).list();
    }

    List<NotificationView> about(UUID caseId, long accountId) {
        return jdbc.sql("select * from notification where case_id = :case and account_id = :account order by id desc")
                .param("case", caseId).param("account", accountId).query(Inbox::view).list();
    }

    int count(long accountId) {
        return jdbc.sql("""
                select count(*) from (select 1 from notification where account_id = :account limit 1001) x""")
                .param("account", accountId).query(Integer.class).single();
    }

    int unread(long accountId) {
        return jdbc.sql("select count(*) from notification where account_id = :account and read_at is null")
                .param("account", accountId).query(Integer.class).single();
    }

    /** Marks one message read; false when the account has no such message. */
    boolean read(long accountId, long id) {
        return jdbc.sql("""
                update notification set read_at = coalesce(read_at, :now) where id = :id and account_id = :account""")
                .param("now", Timestamp.from(clock.instant())).param("id", id).param("account", accountId)
                .update() == 1;
    }

    void readAll(long accountId) {
        jdbc.sql("update notification set read_at = :now where account_id = :account and read_at is null")
                .param("now", Timestamp.from(clock.instant())).param("account", accountId).update();
    }

    private static NotificationView view(ResultSet rs, int row) throws SQLException {
        return new NotificationView(rs.getLong("id"), rs.getObject("case_id", UUID.class), rs.getString("template"),
                rs.getString("title"), rs.getString("title_en"), rs.getString("body"), rs.getString("body_en"),
                rs.getTimestamp("created_at").toInstant(), rs.getTimestamp("read_at") != null);
    }
}
