package org.yimen.verification;

import org.jspecify.annotations.Nullable;

/**
 * A person of a case whom departments are asked about.
 *
 * @param key      keyed hash of the identity number, or of the name where there is none
 * @param idNumber normalised; null for somebody without a Chinese identity number
 * @param consent  id of the consent the question rests on, once there is one
 */
record Person(String key, String name, @Nullable String idNumber, @Nullable String consent) {

    Person with(String consentId) {
        return new Person(key, name, idNumber, consentId);
    }
}
