package org.yimen.organization;

import org.jspecify.annotations.Nullable;

/** Where a unit of a kind may stand in the tree, and which region code it bears. */
final class Placing {

    private Placing() {
    }

    static boolean local(UnitKind kind) {
        return kind == UnitKind.STREET || kind == UnitKind.COMMUNITY;
    }

    static boolean parentFits(UnitKind kind, @Nullable UnitKind parent, @Nullable Long parentId) {
        return switch (kind) {
            case BUREAU -> parentId == null;
            case DEPARTMENT, STREET -> parent == UnitKind.BUREAU;
            case COMMUNITY -> parent == UnitKind.STREET;
            case EXTERNAL -> parentId == null || parent == UnitKind.BUREAU;
        };
    }

    static boolean regionFits(UnitKind kind, String region, String parentRegion) {
        int digits = switch (kind) {
            case BUREAU, DEPARTMENT, EXTERNAL -> 6;
            case STREET -> 9;
            case COMMUNITY -> 12;
        };
        return region.matches("\\d{" + digits + "}") && region.startsWith(parentRegion);
    }
}
