package org.yimen.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.PersonalData;

/** What waits to leave the house, and to which addresses. */
@Repository
class Outbox {

    static final int ATTEMPTS = 5;
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final ObjectProvider<MessageGateway> gateway;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, PersonalData personal, ObjectProvider<MessageGateway> gateway,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.gateway = gateway;
        this.events = events;
        this.clock = clock;
    }

    /** Queues a mail where a gateway is configured and the account gave an address. */
    void queue(long notificationId, long accountId) {
        if (gateway.getIfAvailable() == null) {
            return;
        }
        jdbc.sql("""
                insert into message_outbox (notification_id, channel, address_encrypted, state, queued_at, changed_at)
                select :notification, 'MAIL', address_encrypted, 'PENDING', :now, :now
                from mail_address where account_id = :account returning id""")
                .param("notification", notificationId).param("account", accountId).param("now", now())
                .query(Long.class).optional().ifPresent(id -> events.publishEvent(new MessageQueued(id)));
    }

    /** Claims a message for sending; empty when it was sent, given up, or another node has it. */
    Optional<OutgoingMessage> claim(long id) {
        return jdbc.sql("""
                update message_outbox o set state = 'SENDING', attempts = attempts + 1, changed_at = :now
                from notification n
                where n.id = o.notification_id and o.id = :id
                    and (o.state = 'PENDING' or o.state = 'SENDING' and o.changed_at < :abandoned)
                returning o.id, o.address_encrypted, n.title, n.body, n.title_en, n.body_en""")
                .param("now", now()).param("id", id).param("abandoned", abandoned())
                .query((rs, row) -> new OutgoingMessage(rs.getLong("id"),
                        personal.decrypt(rs.getBytes("address_encrypted")), rs.getString("title"),
                        rs.getString("body") + "\n\n" + rs.getString("title_en") + "\n" + rs.getString("body_en")))
                .optional();
    }

    void sent(long id) {
        jdbc.sql("update message_outbox set state = 'SENT', changed_at = :now where id = :id")
                .param("now", now()).param("id", id).update();
    }

    void failed(long id) {
        jdbc.sql("""
                update message_outbox set changed_at = :now,
                    state = case when attempts >= :attempts then 'FAILED' else 'PENDING' end
                where id = :id""")
                .param("now", now()).param("attempts", ATTEMPTS).param("id", id).update();
    }

    List<Long> waiting() {
        return jdbc.sql("""
                select id from message_outbox
                where state = 'PENDING' and attempts > 0 or state = 'SENDING' and changed_at < :abandoned
                order by id limit 100""")
                .param("abandoned", abandoned()).query(Long.class).list();
    }

    void mailTo(long accountId, @Nullable String address) {
        if (address == null) {
            jdbc.sql("delete from mail_address where account_id = :account").param("account", accountId).update();
            return;
        }
        jdbc.sql("""
                insert into mail_address (account_id, address_encrypted, changed_at) values (:account, :address, :now)
                on conflict (account_id) do update
                    set address_encrypted = excluded.address_encrypted, changed_at = excluded.changed_at""")
                .param("account", accountId).param("address", personal.encrypt(address)).param("now", now()).update();
    }

    Optional<String> mailAddress(long accountId) {
        return jdbc.sql("select address_encrypted from mail_address where account_id = :account")
                .param("account", accountId).query((rs, row) -> personal.decrypt(rs.getBytes(1))).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp abandoned() {
        Instant before = clock.instant().minus(ABANDONED);
        return Timestamp.from(before);
    }
}
