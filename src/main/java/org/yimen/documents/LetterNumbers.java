package org.yimen.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out letter numbers 文书号, one row of numbers per organ, kind and year, without gaps. */
@Component
class LetterNumbers {

    private final JdbcClient jdbc;

    LetterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row lock makes others wait for this commit, so that a number given out is a number used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String word, String kind, int year) {
        int number = jdbc.sql("""
                INSERT INTO letter_counter (organ_word, kind, year, last) VALUES (?, ?, ?, 1)
                ON CONFLICT (organ_word, kind, year) DO UPDATE SET last = letter_counter.last + 1
                RETURNING last""")
                .params(word, kind, year).query(Integer.class).single();
        return word + kind + "〔" + year + "〕" + number + "号";
    }
}
