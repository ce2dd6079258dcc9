-- The simulation of the design's example: -- TOKEN_FILE
function init(args)
    wrk.method = "POST"
    wrk.path = "/v1/benefit-simulations"
    wrk.headers["Authorization"] = "Bearer " .. io.open(args[1]):read("*l")
    wrk.headers["Content-Type"] = "application/json"
    wrk.body = '{"event":{"kind":"DEATH","cause":"WORK_ACCIDENT","date":"2023-02-21"},'
        .. '"registrations":[{"segment":"BPU","declaredIncome":1000000,"membershipMonths":14,"contributionMonths":14}],'
        .. '"children":[{"birthDate":"2012-05-01","nextSchoolYear":"SD6"}]}'
end
