package violations;

import org.yimen.portal.OuterRim;

/** Something that depends on the portal. */
public record PortalUser(OuterRim portal) {
}
