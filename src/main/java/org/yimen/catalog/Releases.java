package org.yimen.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases of items in the database. */
@Repository
class Releases {

    record Row(long id, String itemCode, int versionNo, boolean current) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nodes that start together publish one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('yimen.catalog.publish'))").query(rs -> { });
    }

    /** The release with exactly this content, which becomes the current one; new content becomes a new release. */
    long publish(ItemContent content) {
        String hash = content.hash();
        Optional<Long> known = jdbc.sql(
                        "select id from service_item_release where item_code = :code and content_hash = :hash")
                .param("code", content.code()).param("hash", hash).query(Long.class).optional();
        long id = known.orElseGet(() -> insert(content, hash));
        jdbc.sql("update service_item_release set current = false where item_code = :code and current and id <> :id")
                .param("code", content.code()).param("id", id).update();
        jdbc.sql("update service_item_release set current = true where id = :id and not current")
                .param("id", id).update();
        return id;
    }

    /** Items that are no longer among the content take no new cases. */
    void withdrawAllBut(Set<String> codes) {
        jdbc.sql("update service_item_release set current = false where current and item_code <> all(:codes)")
                .param("codes", codes.toArray(String[]::new)).update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select id, item_code, version_no, current from service_item_release where id = :id")
                .param("id", id).query(Row.class).optional();
    }

    List<Row> current() {
        return jdbc.sql("select id, item_code, version_no, current from service_item_release where current "
                + "order by item_code").query(Row.class).list();
    }

    List<Resource> resources(long id) {
        return jdbc.sql("select r.path, r.sha256, c.content from service_item_resource r "
                        + "join service_item_content c on c.sha256 = r.sha256 where r.release_id = :id order by r.path")
                .param("id", id)
                .query((rs, n) -> new Resource(rs.getString(1), rs.getString(2), rs.getBytes(3))).list();
    }

    Optional<Long> formVersion(String itemCode, String formKey, String hash) {
        return jdbc.sql("select id from form_version where item_code = :code and form_key = :key and hash = :hash")
                .param("code", itemCode).param("key", formKey).param("hash", hash).query(Long.class).optional();
    }

    private long insert(ItemContent content, String hash) {
        long id = jdbc.sql("insert into service_item_release (item_code, version_no, content_hash, published_at) "
                        + "select :code, coalesce(max(version_no), 0) + 1, :hash, :at from service_item_release "
                        + "where item_code = :code returning id")
                .param("code", content.code()).param("hash", hash).param("at", Timestamp.from(clock.instant()))
                .query(Long.class).single();
        content.files().forEach((path, bytes) -> resource(id, content.code(), path, bytes));
        return id;
    }

    private void resource(long release, String code, String path, byte[] bytes) {
        String hash = ItemContent.hash(bytes);
        jdbc.sql("insert into service_item_content (sha256, content) values (:hash, :bytes) on conflict do nothing")
                .param("hash", hash).param("bytes", bytes).update();
        jdbc.sql("insert into service_item_resource (release_id, path, sha256) values (:release, :path, :hash)")
                .param("release", release).param("path", path).param("hash", hash).update();
        if (path.startsWith("forms/")) {
            jdbc.sql("insert into form_version (item_code, form_key, hash) values (:code, :key, :hash) "
                            + "on conflict do nothing")
                    .param("code", code).param("hash", hash)
                    .param("key", path.substring("forms/".length(), path.length() - ".form".length())).update();
        }
    }
}
