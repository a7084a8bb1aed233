package org.yimen.organization;

/**
 * A person acting in a post of a unit today. With {@code deputy} the person stands in for the absent holder
 * of appointment {@code id} (AB岗); see {@link Directory#holderOf}.
 */
public record AppointmentView(long id, long staffId, long accountId, String staffName, UnitView unit,
        String post, String postName, boolean deputy) {

    public Pool pool() {
        return new Pool(unit.id(), post);
    }
}
