package id.payung.enrollment.webhook;

import id.payung.platform.problem.ProblemType;

final class WebhookProblems {

    static final ProblemType URL_REFUSED = new ProblemType(
            "webhook-url-refused",
            422,
            "A webhook is https://name/… on port 443 or from 1024 up, and the name leads to public addresses only",
            "Webhook berupa https://nama/… pada port 443 atau mulai 1024, dan namanya hanya menuju alamat publik");
    static final ProblemType TOO_MANY = new ProblemType(
            "webhooks-too-many",
            409,
            "A sponsor may have ten webhooks",
            "Satu penjamin iuran paling banyak sepuluh webhook");
    static final ProblemType OTHERWISE = new ProblemType(
            "webhook-registered-otherwise",
            409,
            "This address is registered with other types; change that one",
            "Alamat ini sudah terdaftar dengan jenis lain; ubah yang itu");

    private WebhookProblems() {}
}
