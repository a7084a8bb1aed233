package org.yimen.notifications;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Plain mail by SMTP; there only when a mail host and the sender's address are configured. */
@Component
@ConditionalOnProperty({"spring.mail.host", "yimen.mail.from"})
class MailGateway implements MessageGateway {

    private final JavaMailSender mail;
    private final String from;

    MailGateway(JavaMailSender mail, @Value("${yimen.mail.from}") String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public void send(OutgoingMessage message) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(message.address());
        letter.setSubject(message.subject());
        letter.setText(message.text());
        mail.send(letter);
    }
}
