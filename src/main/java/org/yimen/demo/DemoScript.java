package org.yimen.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The demo cases of one service item, as its folder tells them in {@code demo.yml}. Every text that begins with
 * {@code =} is FEEL over {@code person}, {@code household}, {@code r} (a list of random numbers in [0,1)),
 * {@code data} (forms handed in so far), {@code prefill} and {@code today}.
 *
 * @param cases       how many cases are spread over the demo period
 * @param departments what other departments have on file about the people of every case, before what the scenario says:
 *                    FEEL that gives rows of idNumber, source and data, or such a row
 */
record DemoScript(int cases, @Nullable List<Object> departments, List<DemoScenario> scenarios) {

    DemoScript {
        departments = departments == null ? List.of() : departments;
    }

    /**
     * One way a case can go.
     *
     * @param weight    how often, relative to the others
     * @param within    came in this many days ago at most, so that a case that waits has not waited for a year
     * @param at        code of the street or community where the applicant lives; anywhere when missing
     * @param household age ranges of the persons living with the applicant
     * @param tasks     by task key, what is done at its first, second … occurrence; the last one repeats
     * @param departments as above, for this scenario
     * @param withdraw  when the applicant takes the application back, if he does
     */
    record DemoScenario(String code, int weight, @Nullable Integer within, @Nullable String at, String channel, List<Relative> household,
            int minAge, int maxAge, Map<String, Object> application, List<DemoUpload> documents,
            @Nullable List<Object> departments, Map<String, List<DemoStep>> tasks,
            @Nullable DemoWithdrawal withdraw, @Nullable DemoObjection objection) {

        /** The same, and before it what every case of the script has. */
        DemoScenario knownAs(List<Object> everywhere) {
            List<Object> all = new ArrayList<>(everywhere);
            all.addAll(departments);
            return new DemoScenario(code, weight, within, at, channel, household, minAge, maxAge, application,
                    documents, all, tasks, withdraw, objection);
        }

        DemoScenario {
            household = household == null ? List.of() : household;
            documents = documents == null ? List.of() : documents;
            departments = departments == null ? List.of() : departments;
            tasks = tasks == null ? Map.of() : tasks;
        }
    }

    /** Somebody in the household. */
    record Relative(int minAge, int maxAge, int sex, boolean sameSurname) {
    }

    /**
     * What is done at a task.
     *
     * @param days     shortest and longest time until somebody gets to it, in days
     * @param opinions one of which is written
     * @param data     replaces what the form is prefilled with, field by field
     */
    record DemoStep(String action, @Nullable List<String> opinions, @Nullable Map<String, Object> data,
            @Nullable List<DemoUpload> documents, @JsonProperty("days") @Nullable List<Double> days) {
    }

    /** A picture with a few words on it, or a text where the name ends with {@code .txt}, uploaded as a material. */
    record DemoUpload(String material, String name, String text) {
    }

    record DemoWithdrawal(List<Double> days, String reason) {
    }

    /** Somebody objects this many days into the public notice. */
    record DemoObjection(double days, String content) {
    }
}
