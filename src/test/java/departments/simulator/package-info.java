/** Tests of the stand-ins for departments. */
@NullMarked
package departments.simulator;

import org.jspecify.annotations.NullMarked;
