-- Reports of deaths of workers that nobody reported yet: -- TOKEN_FILE FIRST_NUMBER
local number

function init(args)
    wrk.headers["Authorization"] = "Bearer " .. io.open(args[1]):read("*l")
    wrk.headers["Content-Type"] = "application/cloudevents+json"
    number = tonumber(args[2])
end

function request()
    number = number + 1
    local body = string.format(
        '{"specversion":"1.0","id":"bench-%d","source":"/bpjs/benchmark","time":"2023-07-06T09:00:00+08:00",'
            .. '"type":"id.go.bpjsketenagakerjaan.death.reported.v1","data":{"nik":"647198%010d",'
            .. '"diedAt":"2023-07-05T13:30:00+08:00","cause":"OTHER","place":"Samarinda"}}',
        number, number)
    return wrk.format("POST", "/v1/claim-events", nil, body)
end
