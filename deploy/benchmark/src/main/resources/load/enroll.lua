-- Single enrollments of workers that nobody knows yet: -- TOKEN_FILE SPONSOR FROM FIRST_NUMBER PAUSE_MS
local number, sponsor, from, pause

function init(args)
    wrk.headers["Authorization"] = "Bearer " .. io.open(args[1]):read("*l")
    wrk.headers["Content-Type"] = "application/json"
    sponsor, from, number, pause = args[2], args[3], tonumber(args[4]), tonumber(args[5])
    if pause > 0 then
        delay = function() return pause end
    end
end

function request()
    number = number + 1
    local serial, rest = number % 9999 + 1, math.floor(number / 9999)
    local day, month, year = rest % 28 + 1, math.floor(rest / 28) % 12 + 1, math.floor(rest / 336) % 20 + 70
    local nik = string.format("647199%02d%02d%02d%04d", day, month, year, serial)
    local body = string.format(
        '{"sponsor":"%s","from":"%s","months":6,"programs":["JKK","JKM"],"nik":"%s","name":"Pekerja Tolok Ukur %d",'
            .. '"birthDate":"19%02d-%02d-%02d","sex":"M","region":"6471","occupation":"FARMER","income":1000000,'
            .. '"motherName":"Ibu Tolok Ukur","phone":"+628110000000","address":"Jalan Tolok Ukur 1"}',
        sponsor, from, nik, number, year, month, day)
    return wrk.format("POST", "/v1/enrollments", nil, body)
end
