package org.yimen.portal;

/** Stands for anything in the portal that others might be tempted to use; see the architecture tests. */
public interface OuterRim {
}
