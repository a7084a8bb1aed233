package org.yimen.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every failure into one problem document; internal messages never leave the house. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> domain(DomainProblem problem, Locale locale) {
        ProblemDetail detail = detail(problem, locale);
        return ResponseEntity.status(problem.status()).body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lostUpdate(OptimisticLockingFailureException e, Locale locale) {
        return domain(DomainProblem.conflict("state-conflict", "内容已被他人修改，请刷新后重试。",
                "Somebody else changed this meanwhile; please reload."), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e, Locale locale) {
        return domain(DomainProblem.forbidden(), locale);
    }

    /** A value the database cannot hold, such as a null character or a year beyond its calendar, is the caller's. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> data(DataAccessException e, HttpServletRequest request, Locale locale) {
        return e.getMostSpecificCause() instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("22")
                ? domain(DomainProblem.of("invalid-input", HttpStatus.BAD_REQUEST, "请求中有无法处理的内容。",
                        "The request holds a value that cannot be processed."), locale)
                : unexpected(e, request, locale);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletRequest request, Locale locale) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null; // whoever asked has left: nobody to answer, and nothing of ours went wrong
        }
        log.error("Unexpected failure in {} {}", request.getMethod(), request.getRequestURI(), e);
        return domain(DomainProblem.of("internal", HttpStatus.INTERNAL_SERVER_ERROR,
                "系统出现意外，已记录；您已提交的内容没有丢失，请稍后重试。",
                "Something unexpected happened and was recorded; please try again later."), locale);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new FieldError(f.getField(), String.valueOf(f.getCode()).toLowerCase(Locale.ROOT),
                        "此项不符合要求。", "Invalid: " + f.getDefaultMessage())).toList();
        return respond(DomainProblem.invalid(errors), request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(DomainProblem.of("file-too-large", HttpStatus.PAYLOAD_TOO_LARGE,
                "文件超过大小上限。", "The file is larger than allowed."), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        DomainProblem problem = switch (status.value()) {
            case 404 -> DomainProblem.notFound("没有这个地址。", "There is nothing at this address.");
            case 405 -> DomainProblem.of("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED,
                    "这个地址不支持该操作。", "This address does not support that method.");
            case 415 -> DomainProblem.of("media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "不支持的内容格式。", "This content type is not supported.");
            case 406 -> DomainProblem.of("not-acceptable", HttpStatus.NOT_ACCEPTABLE,
                    "不能以所要求的格式回答。", "Cannot answer in the requested format.");
            default -> status.is4xxClientError()
                    ? DomainProblem.of("invalid-input", HttpStatus.BAD_REQUEST,
                            "请求的内容无法识别。", "The request cannot be understood.")
                    : DomainProblem.of("internal", HttpStatus.INTERNAL_SERVER_ERROR, "系统出现意外，已记录。",
                            "Something unexpected happened and was recorded.");
        };
        if (status.is5xxServerError()) {
            log.error("Unexpected failure", e);
        }
        return respond(problem, request);
    }

    private static ResponseEntity<Object> respond(DomainProblem problem, WebRequest request) {
        return ResponseEntity.status(problem.status()).body(detail(problem, request.getLocale()));
    }

    static ProblemDetail detail(DomainProblem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:yimen:problem:" + problem.slug()));
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        detail.setTitle(problem.slug());
        detail.setDetail(english ? problem.en() : problem.zh());
        detail.setProperty("detailZh", problem.zh());
        detail.setProperty("detailEn", problem.en());
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors());
        }
        problem.properties().forEach(detail::setProperty);
        return detail;
    }
}
