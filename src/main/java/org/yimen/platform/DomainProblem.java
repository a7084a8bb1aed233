package org.yimen.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A refusal the caller can understand: rendered as an RFC 9457 problem with a stable type and both languages. */
public class DomainProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final HttpStatus status;
    private final String zh;
    private final String en;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private DomainProblem(String slug, HttpStatus status, String zh, String en, List<FieldError> errors) {
        super(slug + ": " + en);
        this.slug = slug;
        this.status = status;
        this.zh = zh;
        this.en = en;
        this.errors = errors;
    }

    public static DomainProblem of(String slug, HttpStatus status, String zh, String en) {
        return new DomainProblem(slug, status, zh, en, List.of());
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static DomainProblem notFound(String zh, String en) {
        return of("not-found", HttpStatus.NOT_FOUND, zh, en);
    }

    /** 404 with the usual words. */
    public static DomainProblem notFound() {
        return notFound("没有找到，或者您无权查看。", "Not found, or not yours to see.");
    }

    public static DomainProblem forbidden(String zh, String en) {
        return of("forbidden", HttpStatus.FORBIDDEN, zh, en);
    }

    /** 403 with the usual words. */
    public static DomainProblem forbidden() {
        return forbidden("您的岗位不能进行这项操作。", "Your post does not allow this.");
    }

    public static DomainProblem notSignedIn() {
        return of("not-signed-in", HttpStatus.UNAUTHORIZED, "请先登录。", "Please sign in first.");
    }

    /** 400 with what is wrong at which field. */
    public static DomainProblem invalid(List<FieldError> errors) {
        return new DomainProblem("invalid-input", HttpStatus.BAD_REQUEST,
                "有 " + errors.size() + " 处需要更正。", errors.size() + " field(s) need correction.", List.copyOf(errors));
    }

    public static DomainProblem invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    /** 409: the state does not allow it. */
    public static DomainProblem conflict(String slug, String zh, String en) {
        return of(slug, HttpStatus.CONFLICT, zh, en);
    }

    /** 409: somebody else was faster; says who and when. */
    public static DomainProblem lostRace(String zh, String en, String by, Instant at) {
        return conflict("lost-race", zh, en).with("by", by).with("at", at);
    }

    /** 422: understood and well-formed, but it cannot be carried out. */
    public static DomainProblem unprocessable(String slug, String zh, String en) {
        return of(slug, HttpStatus.UNPROCESSABLE_ENTITY, zh, en);
    }

    /** Adds an extension member to the problem document. */
    public DomainProblem with(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    public String slug() {
        return slug;
    }

    public HttpStatus status() {
        return status;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
