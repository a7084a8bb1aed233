/**
 * Stand-ins for the departments that answer the economic check, speaking {@code docs/verification-openapi.yaml} over
 * HTTP. No part of the product: nothing in {@code org.yimen} but the demo district starts it, and it knows nothing of it.
 */
@NullMarked
package departments.simulator;

import org.jspecify.annotations.NullMarked;
