package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the numbers of answers are to be written for people, by the name of the field that holds them. */
enum ShownNumbers {
    INDONESIAN("id-ID", "\u00a0%", "hari"),
    ENGLISH("en-GB", "%", "days");

    private final Locale locale;
    private final String percentSign;
    private final String days;

    ShownNumbers(String language, String percentSign, String days) {
        this.locale = Locale.forLanguageTag(language);
        this.percentSign = percentSign;
        this.days = days;
    }

    String language() {
        return locale.toLanguageTag();
    }

    String text(String field, JsonNode value) {
        return switch (field) {
            case "percent", "onTimePercent" -> decimals(value, 2, 2) + percentSign;
            case "monthlyCost", "yearlyCost", "amountGranted", "amountPaid", "amount" ->
                "Rp\u00a0" + decimals(value, 0, 0);
            case "medianDaysToPay" -> decimals(value, 0, 2) + " " + days;
            case "pacePerMonth" -> decimals(value, 0, 2);
            case "reachedIn" ->
                DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(value.asText()));
            default -> decimals(value, 0, 0);
        };
    }

    private String decimals(JsonNode value, int fewest, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(new BigDecimal(value.asText()));
    }
}
