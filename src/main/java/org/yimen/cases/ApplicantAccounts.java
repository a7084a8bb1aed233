package org.yimen.cases;

/** Says who stands behind the accounts of citizens; implemented where they register. */
public interface ApplicantAccounts {

    /**
     * Links an account that exists already with an identity.
     *
     * @throws org.yimen.platform.DomainProblem 409 when the identity has an account
     */
    void link(long accountId, String name, String idNumber, String phone);
}
