package org.yimen.organization;

/** Everybody who holds one post in one unit: what a task is offered to. Written {@code 12:ST_WINDOW}. */
public record Pool(long unitId, String post) {

    public Pool {
        if (post.isBlank()) {
            throw new IllegalArgumentException("A pool needs a post");
        }
    }

    public static Pool parse(String id) {
        int colon = id.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a pool: " + id);
        }
        return new Pool(Long.parseLong(id.substring(0, colon)), id.substring(colon + 1));
    }

    public String id() {
        return unitId + ":" + post;
    }

    @Override
    public String toString() {
        return id();
    }
}
