package org.yimen.demo;

import java.util.List;

/** The people of one demo case: who applies and who lives with him. */
record DemoFamily(InventedPerson applicant, List<InventedPerson> others) {
}
