package id.payung.reporting.sdmx.data;

import jakarta.ws.rs.QueryParam;

/**
 * The parameters of a query for data as they were sent; null where they were not. The last ones SDMX knows and this
 * service does not do.
 */
public record DataParameters(
        @QueryParam("c[FREQ]") String freq,
        @QueryParam("c[REF_AREA]") String refArea,
        @QueryParam("c[OCCUPATION]") String occupation,
        @QueryParam("c[SPONSOR]") String sponsor,
        @QueryParam("c[PROGRAM]") String program,
        @QueryParam("c[SEX]") String sex,
        @QueryParam("c[AGE_GROUP]") String ageGroup,
        @QueryParam("c[TIME_PERIOD]") String timePeriod,
        @QueryParam("c[CONF_STATUS]") String confStatus,
        @QueryParam("startPeriod") String startPeriod,
        @QueryParam("endPeriod") String endPeriod,
        @QueryParam("firstNObservations") String firstNObservations,
        @QueryParam("lastNObservations") String lastNObservations,
        @QueryParam("offset") String offset,
        @QueryParam("limit") String limit,
        @QueryParam("detail") String detail,
        @QueryParam("attributes") String attributes,
        @QueryParam("measures") String measures,
        @QueryParam("dimensionAtObservation") String dimensionAtObservation,
        @QueryParam("format") String format,
        @QueryParam("includeHistory") String includeHistory,
        @QueryParam("updatedAfter") String updatedAfter,
        @QueryParam("asOf") String asOf,
        @QueryParam("sort") String sort,
        @QueryParam("reportingYearStartDay") String reportingYearStartDay) {}
