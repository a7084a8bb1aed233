package org.yimen.verification;

import java.net.URI;
import java.util.Optional;

/** Where departments answer, for deployments that know it only at run time; configured addresses come after these. */
public interface DepartmentAddresses {

    /** The address of a source, to which {@code /requests} is appended. */
    Optional<URI> of(String sourceCode);
}
